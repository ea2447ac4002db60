@_exported public import Lede
