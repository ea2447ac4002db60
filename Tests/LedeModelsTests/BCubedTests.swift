import LedeModels
import Testing

struct BCubedTests {
  @Test func `the right groups have the figures 1, whatever their numbers`() {
    let figures = BCubed(groups: [7, 7, 2, 5], truth: [0, 0, 1, 2])
    #expect(figures.precision == 1 && figures.recall == 1 && figures.f1 == 1)
  }

  @Test func `all in one group has recall 1, each alone has precision 1`() {
    let truth = [0, 0, 0, 1, 1, 2]
    let one = BCubed(groups: [0, 0, 0, 0, 0, 0], truth: truth)
    #expect(one.recall == 1 && (one.precision - (9 + 4 + 1) / 36.0).magnitude < 1e-12)
    let alone = BCubed(groups: [0, 1, 2, 3, 4, 5], truth: truth)
    #expect(alone.precision == 1 && (alone.recall - 0.5).magnitude < 1e-12)
  }

  @Test func `the figures are those of the definition`() {
    let groups = [0, 1, 1, 0, 2, 2, 2, 1, 0]
    let truth = [3, 3, 4, 4, 3, 5, 5, 4, 5]
    var (precision, recall) = (0.0, 0.0)
    for element in groups.indices {
      let own = groups.indices.filter { groups[$0] == groups[element] }
      let same = truth.indices.filter { truth[$0] == truth[element] }
      let shared = Double(Set(own).intersection(same).count)
      precision += shared / Double(own.count) / 9
      recall += shared / Double(same.count) / 9
    }
    let figures = BCubed(groups: groups, truth: truth)
    #expect((figures.precision - precision).magnitude < 1e-12)
    #expect((figures.recall - recall).magnitude < 1e-12)
    #expect((figures.f1 - 2 * precision * recall / (precision + recall)).magnitude < 1e-12)
  }

  @Test func `without elements the figures are 0`() {
    let figures = BCubed(groups: [], truth: [])
    #expect(figures.precision == 0 && figures.recall == 0 && figures.f1 == 0)
  }
}
