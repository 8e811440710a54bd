-- What the import desk keeps beside the registry (docs/decisions/0014-a-desk-of-its-own.md).

-- A line for each thing that somebody did, or tried to; never changed or deleted.
CREATE TABLE audit_lines (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  actor TEXT,
  action TEXT NOT NULL,
  outcome TEXT NOT NULL,
  detail TEXT NOT NULL
);

CREATE TABLE prepared_imports (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  preparedBy TEXT NOT NULL,
  preparedAt TEXT NOT NULL,
  origin TEXT NOT NULL,
  state TEXT NOT NULL,
  message TEXT,
  storeState TEXT,
  importRunId INTEGER
);

-- What would become of each text; the text itself, deflated, for as long as it may be applied.
CREATE TABLE prepared_documents (
  preparedId TEXT NOT NULL REFERENCES prepared_imports (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  registry TEXT,
  trialId TEXT,
  outcome TEXT NOT NULL,
  reason TEXT,
  note TEXT,
  warnings INTEGER NOT NULL DEFAULT 0,
  changes INTEGER NOT NULL DEFAULT 0,
  newConflicts INTEGER NOT NULL DEFAULT 0,
  settledConflicts INTEGER NOT NULL DEFAULT 0,
  seen TEXT,
  chosen INTEGER NOT NULL DEFAULT 0,
  became TEXT,
  becameReason TEXT,
  text BLOB,
  UNIQUE (preparedId, position)
);
CREATE INDEX prepared_documents_outcome ON prepared_documents (preparedId, outcome, position);
CREATE INDEX prepared_documents_trial ON prepared_documents (preparedId, trialId, position);

-- What the desk is to do, one after the other.
CREATE TABLE desk_jobs (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  preparedId TEXT REFERENCES prepared_imports (id) ON DELETE SET NULL,
  rolledBackRunId INTEGER,
  laterChanges TEXT,
  queuedBy TEXT NOT NULL,
  queuedAt TEXT NOT NULL,
  startedAt TEXT,
  finishedAt TEXT,
  state TEXT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  stopAsked INTEGER NOT NULL DEFAULT 0,
  done INTEGER NOT NULL DEFAULT 0,
  total INTEGER,
  totals TEXT,
  message TEXT,
  importRunId INTEGER
);
CREATE INDEX desk_jobs_state ON desk_jobs (state, id);
