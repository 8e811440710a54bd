-- Texts stand apart from what became of them, which lists and counts go through from end to end.
CREATE TABLE prepared_texts (
  preparedId TEXT NOT NULL REFERENCES prepared_imports (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  text BLOB NOT NULL,
  UNIQUE (preparedId, position)
);
ALTER TABLE prepared_documents DROP COLUMN text;

-- Where the texts are read from: 'upload', 'seeds' or 'outdated'; once all of them are in prepared_texts, they are taken.
ALTER TABLE prepared_imports ADD COLUMN source TEXT NOT NULL DEFAULT 'upload';
ALTER TABLE prepared_imports ADD COLUMN taken INTEGER NOT NULL DEFAULT 0;
