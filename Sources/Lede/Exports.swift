@_exported public import LedeAlgebra
@_exported public import LedeModels
@_exported public import LedeStorage
@_exported public import LedeText
