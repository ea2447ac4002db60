private import CBLAS

/// The BLAS that this process has loaded, and how Lede has set it up.
///
/// Before the first product, OpenBLAS is told to use one thread, because Lede's own workers share
/// the cores, and to choose its kernels again if it took those for an old processor on a newer one
/// (see `BLASCore`). Neither is done where the user has said otherwise: `OPENBLAS_NUM_THREADS`,
/// `OMP_NUM_THREADS`, `OPENBLAS_CORETYPE`. A program that uses OpenBLAS from other threads while
/// Lede starts should set the latter, or ask for ``current`` before those threads begin: kernels
/// must not be exchanged while they run.
public struct BLASLibrary: Sendable, Hashable {
  /// `OpenBLAS` and its version, `reference BLAS`, or `unknown BLAS`.
  public let name: String

  /// The file that it was loaded from.
  public let path: String?

  /// The processor that its kernels are for, where it says so.
  public let core: String?

  /// The core that OpenBLAS had chosen by itself, if Lede has changed it.
  public let replacedCore: String?

  /// How many threads it uses for one product.
  public let threads: Int

  /// What is loaded, set up as described.
  public static let current = BLASLibrary()

  /// Sets up what is loaded, the first time.
  static func prepare() { _ = current }

  /// See ``BLASCore/productsPerPosting(core:)``.
  var productsPerPosting: Int { BLASCore.productsPerPosting(core: core) }

  private init() {
    let file = unsafe lede_blas_path()
    defer { unsafe free(file) }
    path = unsafe file.map { unsafe String(cString: $0) }
    guard let loaded = Self.openBLASCore else {
      let isReference = path?.contains("/blas/libblas.so") ?? false
      name = isReference ? "reference BLAS" : "unknown BLAS"
      (core, replacedCore, threads) = (nil, nil, 1)
      return
    }
    let words = unsafe lede_blas_text("openblas_get_config").map {
      unsafe String(cString: $0).split(separator: " ")
    }
    name = words?.prefix(2).joined(separator: " ") ?? "OpenBLAS"
    if !Self.isSet("OPENBLAS_CORETYPE"),
      let wanted = BLASCore.better(than: loaded, on: Self.processor)
    {
      Self.replaceCore(by: wanted)
    }
    if !Self.isSet("OPENBLAS_NUM_THREADS"), !Self.isSet("OMP_NUM_THREADS") {
      lede_openblas_set_threads(1)
    }
    core = Self.openBLASCore
    replacedCore = core == loaded ? nil : loaded
    threads = Int(lede_openblas_threads())
  }

  /// The core of the OpenBLAS that is loaded; `nil` if another library is.
  package static var openBLASCore: String? {
    unsafe lede_blas_text("openblas_get_corename").map { unsafe String(cString: $0) }
  }

  /// What the processor can run, and the system lets it.
  package static var processor: BLASCore.Processor {
    BLASCore.Processor(
      hasAVX512: lede_cpu_has_avx512() != 0, hasAVX2: lede_cpu_has_avx2() != 0)
  }

  /// Makes OpenBLAS choose its kernels again, for a core that is named.
  ///
  /// - Precondition: no product is being computed.
  package static func replaceCore(by name: String) { unsafe lede_openblas_restart(name) }

  private static func isSet(_ variable: String) -> Bool { unsafe getenv(variable) != nil }
}
