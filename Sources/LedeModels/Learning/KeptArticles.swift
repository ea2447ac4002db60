package import LedeAlgebra

/// The articles that a model was trained on, as counts of its terms, and what they were filed under.
///
/// A model that has them learns from further articles as if it were trained on all. It then holds its
/// articles' words, without their order.
package struct KeptArticles: Sendable {
  /// The bytes of all ids, one after the other, and where each starts: articles + 1.
  package let idBytes: SharedBuffer<UInt8>
  package let idStarts: SharedBuffer<Int64>

  /// Where each article's terms start, and where the last one's end: articles + 1.
  package let rowStarts: SharedBuffer<Int64>
  package let columns: SharedBuffer<Int32>
  package let values: SharedBuffer<Float>

  /// Where each article's topics start, and where the last one's end: articles + 1.
  package let topicStarts: SharedBuffer<Int32>

  /// Numbers of topics; `~number` for a topic that is in doubt.
  package let topics: SharedBuffer<Int32>

  package var count: Int { rowStarts.count - 1 }

  package init(
    idBytes: SharedBuffer<UInt8>, idStarts: SharedBuffer<Int64>, rowStarts: SharedBuffer<Int64>,
    columns: SharedBuffer<Int32>, values: SharedBuffer<Float>, topicStarts: SharedBuffer<Int32>,
    topics: SharedBuffer<Int32>
  ) {
    self.idBytes = idBytes
    self.idStarts = idStarts
    self.rowStarts = rowStarts
    self.columns = columns
    self.values = values
    self.topicStarts = topicStarts
    self.topics = topics
  }

  /// An article without its text.
  package struct Entry: Sendable {
    package var id: String
    package var topics: [String]
    package var doubtful: [String]

    package init(id: String, topics: [String], doubtful: [String]) {
      self.id = id
      self.topics = topics
      self.doubtful = doubtful
    }
  }

  /// Keeps articles.
  ///
  /// - Parameters:
  ///   - counts: a row for each article, in the columns of the model.
  ///   - known: the ids of the model's topics, in their order; others are left out.
  package init(_ entries: [Entry], counts: SparseMatrix, topics known: [String]) {
    precondition(entries.count == counts.rowCount, "an entry for each row")
    let numbers = Dictionary(uniqueKeysWithValues: known.enumerated().map { ($1, Int32($0)) })
    var (bytes, idStarts): ([UInt8], [Int64]) = ([], [0])
    var (topics, topicStarts): ([Int32], [Int32]) = ([], [0])
    for entry in entries {
      bytes += Array(entry.id.utf8)
      idStarts.append(Int64(bytes.count))
      topics += Set(entry.topics).compactMap { numbers[$0] }.sorted()
      topics += Set(entry.doubtful).subtracting(entry.topics).compactMap { numbers[$0] }.sorted()
        .map { ~$0 }
      topicStarts.append(Int32(topics.count))
    }
    self.init(
      idBytes: SharedBuffer(bytes), idStarts: SharedBuffer(idStarts),
      rowStarts: SharedBuffer(counts.rowStarts.map { Int64($0) }),
      columns: SharedBuffer(counts.columns), values: SharedBuffer(counts.values),
      topicStarts: SharedBuffer(topicStarts), topics: SharedBuffer(topics))
  }

  /// The articles without their counts.
  ///
  /// - Parameter known: the ids of the model's topics, in their order.
  package func entries(topics known: [String]) -> [Entry] {
    (0..<count).map { row in
      let id = (Int(idStarts[row])..<Int(idStarts[row + 1])).map { idBytes[$0] }
      let marks = (Int(topicStarts[row])..<Int(topicStarts[row + 1])).map { topics[$0] }
      return Entry(
        id: String(decoding: id, as: UTF8.self),
        topics: marks.filter { $0 >= 0 }.map { known[Int($0)] },
        doubtful: marks.filter { $0 < 0 }.map { known[Int(~$0)] })
    }
  }

  /// The counts of some of the articles in the columns of another vocabulary.
  ///
  /// - Parameters:
  ///   - rows: which articles, ascending.
  ///   - map: by term here, the column there; ascending.
  ///   - model: the model there.
  package func counts(of rows: [Int], columns map: [Int32], for model: TFIDFModel) -> SparseMatrix {
    // The counts of titles, if there are any, are behind those of all terms in both.
    let (terms, shift) = (map.count, Int32(model.vocabulary.count))
    var (starts, there, counts): ([Int], [Int32], [Float]) = ([0], [], [])
    columns.withSpan { columns in
      values.withSpan { values in
        for row in rows {
          for position in Int(rowStarts[row])..<Int(rowStarts[row + 1]) {
            let column = Int(columns[position])
            there.append(column < terms ? map[column] : shift + map[column - terms])
            counts.append(values[position])
          }
          starts.append(there.count)
        }
      }
    }
    return SparseMatrix(
      columnCount: model.countColumns, rowStarts: starts, columns: there, values: counts)
  }

  /// Whether every number leads to something: what must hold before anything is looked up.
  ///
  /// - Parameter columnCount: how many columns the model's counts have.
  /// - Complexity: O(*stored elements*).
  package func isWhole(columns columnCount: Int, topics topicCount: Int) -> Bool {
    func ascends(_ count: Int, to end: Int, _ start: (Int) -> Int) -> Bool {
      count > 0 && start(0) == 0 && start(count - 1) == end
        && (1..<count).allSatisfy { start($0 - 1) <= start($0) }
    }
    guard ascends(rowStarts.count, to: columns.count, { Int(rowStarts[$0]) }),
      columns.count == values.count, idStarts.count == rowStarts.count,
      topicStarts.count == rowStarts.count,
      ascends(idStarts.count, to: idBytes.count, { Int(idStarts[$0]) }),
      ascends(topicStarts.count, to: topics.count, { Int(topicStarts[$0]) })
    else { return false }
    let known = Int32(-topicCount)..<Int32(topicCount)
    return columns.withSpan { span in
      span.indices.allSatisfy { (0..<columnCount).contains(Int(span[$0])) }
    }
      && values.withSpan { span in span.indices.allSatisfy { span[$0].isFinite && span[$0] > 0 } }
      && topics.withSpan { span in span.indices.allSatisfy { known.contains(span[$0]) } }
  }
}
