-- CreateTable
CREATE TABLE "sync_states" (
    "query" TEXT NOT NULL PRIMARY KEY,
    "completeSince" TEXT,
    "startedOn" TEXT,
    "since" TEXT,
    "pageToken" TEXT,
    "received" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER,
    "newestUpdate" TEXT
);
