import Glibc
import LedeAlgebra
import LedeTestSupport
import Testing

@Suite struct BLASLibraryTests {
  struct Choice: Sendable, CustomTestStringConvertible {
    let loaded: String
    let processor: BLASCore.Processor
    let wanted: String?
    var testDescription: String { "\(loaded) on \(processor)" }
  }

  private static let old = BLASCore.Processor(hasAVX512: false, hasAVX2: false)
  private static let middle = BLASCore.Processor(hasAVX512: false, hasAVX2: true)
  private static let new = BLASCore.Processor(hasAVX512: true, hasAVX2: true)

  @Test(arguments: [
    Choice(loaded: "Prescott", processor: old, wanted: nil),
    Choice(loaded: "Prescott", processor: middle, wanted: "Haswell"),
    Choice(loaded: "Prescott", processor: new, wanted: "SkylakeX"),
    Choice(loaded: "Nehalem", processor: new, wanted: "SkylakeX"),
    Choice(loaded: "Sandybridge", processor: middle, wanted: "Haswell"),
    Choice(loaded: "Barcelona", processor: middle, wanted: "Haswell"),
    Choice(loaded: "Haswell", processor: new, wanted: nil),
    Choice(loaded: "Zen", processor: new, wanted: nil),
    Choice(loaded: "Cooperlake", processor: new, wanted: nil),
    Choice(loaded: "armv8", processor: old, wanted: nil),
    Choice(loaded: "unheard of", processor: new, wanted: nil),
  ])
  func `a core that is too old for the processor is replaced`(choice: Choice) {
    #expect(BLASCore.better(than: choice.loaded, on: choice.processor) == choice.wanted)
  }

  @Test func `no library is said to be slower than the reference`() {
    #expect(BLASCore.productsPerPosting(core: nil) == 1)
    let costs = ["Prescott", "Haswell", "SkylakeX"].map { BLASCore.productsPerPosting(core: $0) }
    #expect(costs == costs.sorted() && costs.allSatisfy { $0 > 1 })
  }

  @Test func `what is loaded says what it is`() throws {
    let library = BLASLibrary.current
    #expect(!library.name.isEmpty)
    #expect(try #require(library.path).contains(".so"))
    #expect(library.threads >= 1)
    #expect(library.core == BLASLibrary.openBLASCore)
    #expect(library.name.hasPrefix("OpenBLAS") == (library.core != nil))
  }

  private static let replaces = BLASLibrary.processor.hasAVX2 && BLASLibrary.openBLASCore != nil

  @Test(.enabled(if: replaces, "needs OpenBLAS on a processor with AVX2"))
  func `OpenBLAS that took old kernels is given those of the processor`() async {
    await #expect(processExitsWith: .success) {
      _ = unsafe unsetenv("OPENBLAS_CORETYPE")
      BLASLibrary.replaceCore(by: "Prescott")
      // A build for one core only has nothing to choose.
      guard BLASLibrary.openBLASCore == "Prescott" else { return }
      let wanted = BLASLibrary.processor.hasAVX512 ? "SkylakeX" : "Haswell"
      let library = BLASLibrary.current
      precondition(library.core == wanted && library.replacedCore == "Prescott")
      precondition(unsafe getenv("OPENBLAS_CORETYPE") == nil, "a child would inherit it")
      var random = SplitMix64(seed: 3)
      let matrix = random.denseMatrix(rows: 70, columns: 90)
      let product = matrix.timesItsTranspose()
      for row in 0..<70 {
        for other in 0..<70 {
          let sum = (0..<90).reduce(Float(0)) { $0 + matrix[row, $1] * matrix[other, $1] }
          precondition((product[row, other] - sum).magnitude < 1e-3)
        }
      }
    }
  }

  @Test(.enabled(if: replaces, "needs OpenBLAS on a processor with AVX2"))
  func `the user's choice of kernels and threads stays`() async {
    await #expect(processExitsWith: .success) {
      BLASLibrary.replaceCore(by: "Prescott")
      guard BLASLibrary.openBLASCore == "Prescott" else { return }
      _ = unsafe setenv("OPENBLAS_CORETYPE", "Prescott", 1)
      precondition(BLASLibrary.current.core == "Prescott")
      precondition(BLASLibrary.current.replacedCore == nil)
      precondition(unsafe String(cString: getenv("OPENBLAS_CORETYPE")) == "Prescott")
    }
  }
}
