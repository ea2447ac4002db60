/// Whether all is well with Lede on a machine, in the shape in which it is shown.
public struct DoctorReport: Sendable {
  public let build: BuildFacts
  public let blas: BLAS
  public let languages: [String]
  public let machine: Machine

  /// The model that verbs use when none is named; `nil` when there is none that can be read.
  public var model: Model?
  public var speeds: [Speed] = []
  public var problems: [Problem] = []

  public init(build: BuildFacts, blas: BLAS, languages: [String], machine: Machine) {
    self.build = build
    self.blas = blas
    self.languages = languages
    self.machine = machine
  }

  /// The library that computes products of matrices.
  public struct BLAS: Sendable {
    public let name: String
    public let path: String?

    /// The processor that its kernels are for, where it says so.
    public let core: String?

    public init(name: String, path: String?, core: String?) {
      self.name = name
      self.path = path
      self.core = core
    }
  }

  public struct Machine: Sendable {
    public let cores: Int

    /// How many processes wanted a core in the last minute.
    public let load: Double

    /// In bytes.
    public let memory: Int
    public let freeMemory: Int

    public init(cores: Int, load: Double, memory: Int, freeMemory: Int) {
      self.cores = cores
      self.load = load
      self.memory = memory
      self.freeMemory = freeMemory
    }
  }

  public struct Model: Sendable {
    public let path: String
    public let report: ModelReport

    public init(path: String, report: ModelReport) {
      self.path = path
      self.report = report
    }
  }

  /// How fast a piece of work is here.
  public struct Speed: Sendable {
    public let work: String
    public let unit: String
    public let perSecond: Double

    /// The same where Lede is developed.
    public let elsewhere: Double

    public init(work: String, unit: String, perSecond: Double, elsewhere: Double) {
      self.work = work
      self.unit = unit
      self.perSecond = perSecond
      self.elsewhere = elsewhere
    }
  }

  /// Something that is not well, and what to do about it.
  public struct Problem: Sendable {
    public let problem: String
    public let remedy: String

    public init(_ problem: String, remedy: String) {
      self.problem = problem
      self.remedy = remedy
    }
  }
}
