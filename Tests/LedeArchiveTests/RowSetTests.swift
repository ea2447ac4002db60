import LedeArchive
import Testing

struct RowSetTests {
  @Test func `a set has the rows that were put into it, and no others`() {
    var rows = RowSet()
    #expect(rows.isEmpty)
    for row in [0, 7, 8, 100] { rows.insert(row) }
    #expect((0..<200).filter { rows.contains($0) } == [0, 7, 8, 100])
    #expect(rows.count == 4)
    #expect(RowSet(bytes: rows.bytes) == rows)
  }
}
