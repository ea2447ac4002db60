import LedePresentation
import Testing

struct DoctorReportTests {
  private func report() -> DoctorReport {
    var report = DoctorReport(
      build: BuildFacts(
        version: "1.2.3", commit: "0123456789ab", swift: "6.3", configuration: "release",
        architecture: "x86_64", libraries: [("zlib", "1.2.13")]),
      blas: .init(name: "OpenBLAS 0.3.21", path: "/lib/libblas.so.3", core: "Zen"),
      languages: ["en", "de"],
      machine: .init(cores: 2, load: 0.25, memory: 8_000_000_000, freeMemory: 6_200_000_000))
    report.speeds = [
      .init(work: "labelling", unit: "articles", perSecond: 9876.4, elsewhere: 10_000),
      .init(work: "products", unit: "GFLOP", perSecond: 1.25, elsewhere: 90),
    ]
    return report
  }

  @Test func `all that is well is a line each`() {
    #expect(
      report().text(.plain) == """
        lede       1.2.3
        built      release, Swift 6.3, x86_64
        commit     0123456789ab
        BLAS       OpenBLAS 0.3.21, kernels for Zen
                   /lib/libblas.so.3
        libraries  zlib 1.2.13
        languages  en de
        machine    2 cores, load 0.3, 6.2 of 8.0 GB of memory free

        speed of one core        here   elsewhere  a second
        labelling                9876       10000  articles
        products                  1.3        90.0  GFLOP

        All is well.
        """)
  }

  @Test func `what is not well has its remedy under it`() {
    var report = report()
    report.problems = [.init("the sea is rough", remedy: "stay in port")]
    #expect(report.text(.plain).hasSuffix("\n\nNot well: the sea is rough\n    stay in port"))
    #expect(
      report.json.hasPrefix(
        #"{"well":false,"problems":[{"problem":"the sea is rough","remedy":"stay in port"}],"#))
  }

  @Test func `programs read the same`() {
    #expect(
      report().json
        == #"{"well":true,"problems":[],"build":{"version":"1.2.3","commit":"0123456789ab","#
        + #""swift":"6.3","configuration":"release","architecture":"x86_64","#
        + #""libraries":[{"name":"zlib","version":"1.2.13"}]},"#
        + #""blas":{"name":"OpenBLAS 0.3.21","path":"/lib/libblas.so.3","core":"Zen"},"#
        + #""languages":["en","de"],"#
        + #""machine":{"cores":2,"load":0.250000,"memory":8000000000,"freeMemory":6200000000},"#
        + #""speed":[{"work":"labelling","unit":"articles","perSecond":9876.400000,"#
        + #""elsewhere":10000.000000},{"work":"products","unit":"GFLOP","perSecond":1.250000,"#
        + #""elsewhere":90.000000}]}"#)
  }
}
