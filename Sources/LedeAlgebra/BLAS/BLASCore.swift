/// The kernels of OpenBLAS by the processor that they were written for, as far as Lede cares.
///
/// OpenBLAS chooses them by the processor's model. An older release does not know newer models and
/// then takes what every processor can run: four to six times slower, and nothing says so.
package enum BLASCore {
  /// What a processor can run.
  package struct Processor: Sendable, Hashable {
    package var hasAVX512: Bool
    package var hasAVX2: Bool

    package init(hasAVX512: Bool, hasAVX2: Bool) {
      self.hasAVX512 = hasAVX512
      self.hasAVX2 = hasAVX2
    }
  }

  private static let withAVX512: Set = ["skylakex", "cooperlake", "sapphirerapids"]
  private static let withAVX2: Set = ["haswell", "zen", "excavator"]
  private static let before: Set = [
    "generic", "katmai", "coppermine", "northwood", "prescott", "banias", "atom", "core2", "penryn",
    "dunnington", "nehalem", "sandybridge", "athlon", "opteron", "opteron_sse3", "barcelona",
    "bobcat", "bulldozer", "piledriver", "steamroller", "nano",
  ]

  /// The core to have instead of the one that was chosen, or `nil` if that one is well chosen.
  ///
  /// Only a core from before AVX2 is replaced: it is never the right one on a processor that has
  /// it. `Haswell` and `Zen` with AVX-512 at hand may be meant so (Zen 4 in some releases).
  package static func better(than loaded: String, on processor: Processor) -> String? {
    guard before.contains(loaded.lowercased()) else { return nil }
    if processor.hasAVX512, processor.hasAVX2 { return "SkylakeX" }
    return processor.hasAVX2 ? "Haswell" : nil
  }

  /// How many multiplications and additions of a matrix product take the time of one posting of a
  /// sparse one, which is about 0.8 ns.
  ///
  /// Measured with OpenBLAS 0.3.21 on one thread: 87 GFLOP/s with AVX-512 are 35 in that time. An
  /// unknown library is taken to be the reference: about 1.
  package static func productsPerPosting(core: String?) -> Int {
    guard let core = core?.lowercased() else { return 1 }
    if withAVX512.contains(core) { return 32 }
    if withAVX2.contains(core) { return 16 }
    return before.contains(core) ? 6 : 8
  }
}
