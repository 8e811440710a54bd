-- Who began a run, from what, and what it changed (docs/decisions/0015-roll-back.md).

-- AlterTable
ALTER TABLE "import_runs" ADD COLUMN "kind" TEXT NOT NULL DEFAULT 'import';
ALTER TABLE "import_runs" ADD COLUMN "startedBy" TEXT;
ALTER TABLE "import_runs" ADD COLUMN "origin" TEXT;
ALTER TABLE "import_runs" ADD COLUMN "preparedId" TEXT;
ALTER TABLE "import_runs" ADD COLUMN "rolledBackRunId" INTEGER REFERENCES "import_runs" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- CreateTable: a trial's changes lie side by side, hence without a rowid of their own.
CREATE TABLE "run_changes" (
    "trialKey" INTEGER NOT NULL,
    "registry" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "importRunId" INTEGER NOT NULL,
    "beforeSequence" INTEGER,
    "afterSequence" INTEGER,
    "isAddition" BOOLEAN NOT NULL,

    PRIMARY KEY ("trialKey", "registry", "number"),
    CONSTRAINT "run_changes_trialKey_fkey" FOREIGN KEY ("trialKey") REFERENCES "trials" ("key") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "run_changes_importRunId_fkey" FOREIGN KEY ("importRunId") REFERENCES "import_runs" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "run_changes_beforeSequence_fkey" FOREIGN KEY ("beforeSequence") REFERENCES "registry_documents" ("sequence") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "run_changes_afterSequence_fkey" FOREIGN KEY ("afterSequence") REFERENCES "registry_documents" ("sequence") ON DELETE RESTRICT ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "run_refusals" (
    "importRunId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "reason" TEXT NOT NULL,

    PRIMARY KEY ("importRunId", "position"),
    CONSTRAINT "run_refusals_importRunId_fkey" FOREIGN KEY ("importRunId") REFERENCES "import_runs" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- What former runs changed: until now each text took the place of the one that came before it.
INSERT INTO "run_changes" ("trialKey", "registry", "number", "importRunId", "beforeSequence", "afterSequence", "isAddition")
SELECT "trialKey", "registry", row_number() OVER "told", "importRunId", lag("sequence") OVER "told", "sequence",
    "sequence" = first_value("sequence") OVER (PARTITION BY "trialKey" ORDER BY "sequence")
FROM "registry_documents" NOT INDEXED
WINDOW "told" AS (PARTITION BY "trialKey", "registry" ORDER BY "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "import_runs_preparedId_key" ON "import_runs"("preparedId");

-- CreateIndex
CREATE INDEX "run_changes_importRunId_trialKey_idx" ON "run_changes"("importRunId", "trialKey");
