import GRDB

/// The tables of the catalogue; see Documentation/ArchiveFormat.md.
enum CatalogueSchema {
  /// The version of the whole archive: its catalogue and what its files mean.
  static let version = 1

  /// The columns that the first archives lack, each with its type.
  private static let laterColumns = [
    (name: "language", type: "TEXT"), (name: "heading", type: "INTEGER"),
  ]

  /// Which columns of articles an older archive lacks.
  static func missingColumns(_ db: Database) throws -> [String] {
    let known = try String.fetchAll(db, sql: "SELECT name FROM pragma_table_info('articles')")
    return laterColumns.map(\.name).filter { !known.contains($0) }
  }

  static func addColumns(_ missing: [String], _ db: Database) throws {
    for (name, type) in laterColumns where missing.contains(name) {
      try db.execute(sql: "ALTER TABLE articles ADD COLUMN \(name) \(type)")
    }
  }

  /// How the full-text index cuts texts into words, and which of them are one.
  static let tokenizer = "porter unicode61 remove_diacritics 2"

  static let statements = """
    CREATE TABLE meta (key TEXT PRIMARY KEY, value NOT NULL) WITHOUT ROWID;

    CREATE TABLE files (
      number INTEGER PRIMARY KEY,
      kind TEXT NOT NULL,
      count INTEGER NOT NULL,
      first INTEGER NOT NULL,
      bytes INTEGER NOT NULL,
      fingerprint INTEGER NOT NULL,
      removed BLOB NOT NULL,
      checksum INTEGER NOT NULL
    );

    CREATE TABLE articles (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      title TEXT,
      date TEXT,
      dateFound INTEGER NOT NULL,
      source TEXT,
      url TEXT,
      summary TEXT,
      text BLOB NOT NULL,
      bytes INTEGER NOT NULL,
      hash INTEGER NOT NULL,
      checksum INTEGER NOT NULL,
      searchable INTEGER NOT NULL,
      segment INTEGER NOT NULL,
      row INTEGER NOT NULL,
      language TEXT,
      heading INTEGER,
      UNIQUE (segment, row)
    );
    CREATE INDEX articlesByDate ON articles (date);
    CREATE INDEX articlesBySource ON articles (source);
    CREATE INDEX articlesByHash ON articles (hash);

    CREATE TABLE topics (
      article INTEGER NOT NULL,
      position INTEGER NOT NULL,
      topic TEXT NOT NULL,
      role TEXT NOT NULL,
      probability REAL NOT NULL,
      PRIMARY KEY (article, position)
    ) WITHOUT ROWID;
    CREATE INDEX topicsByName ON topics (topic, article);

    CREATE VIEW texts AS
      SELECT number, title, lede_unpack(text, bytes) AS text FROM articles WHERE searchable;
    CREATE VIRTUAL TABLE search USING fts5 (
      title, text, content='texts', content_rowid='number',
      tokenize='\(tokenizer)'
    );
    """
}
