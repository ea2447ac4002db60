import GRDB

/// The tables of the catalogue; see Documentation/ArchiveFormat.md.
enum CatalogueSchema {
  /// The version of the whole archive: its catalogue and what its files mean.
  static let version = 1

  /// Whether the column for languages that were given is missing, as in the first archives.
  static func lacksColumns(_ db: Database) throws -> Bool {
    try !db.columns(in: "articles").contains { $0.name == "language" }
  }

  static func addColumns(_ db: Database) throws {
    try db.execute(sql: "ALTER TABLE articles ADD COLUMN language TEXT")
  }

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
      tokenize='porter unicode61 remove_diacritics 2'
    );
    """
}
