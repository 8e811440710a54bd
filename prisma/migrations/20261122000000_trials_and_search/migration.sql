-- CreateTable
CREATE TABLE "trials" (
    "key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "trialId" TEXT NOT NULL,
    "nctId" TEXT,
    "orgStudyId" TEXT,
    "briefTitle" TEXT,
    "officialTitle" TEXT,
    "overallStatus" TEXT,
    "startDate" TEXT,
    "startDateType" TEXT,
    "primaryCompletionDate" TEXT,
    "primaryCompletionDateType" TEXT,
    "completionDate" TEXT,
    "completionDateType" TEXT,
    "lastUpdatePostDate" TEXT,
    "lastUpdatePostDateType" TEXT,
    "hasResults" BOOLEAN,
    "responsiblePartyType" TEXT,
    "briefSummary" TEXT,
    "detailedDescription" TEXT,
    "studyType" TEXT,
    "phases" TEXT NOT NULL,
    "allocation" TEXT,
    "interventionModel" TEXT,
    "interventionModelDescription" TEXT,
    "primaryPurpose" TEXT,
    "masking" TEXT,
    "whoMasked" TEXT NOT NULL,
    "observationalModel" TEXT,
    "timePerspective" TEXT,
    "enrollmentCount" BIGINT,
    "enrollmentType" TEXT,
    "eligibilityCriteria" TEXT,
    "healthyVolunteers" BOOLEAN,
    "sex" TEXT,
    "minimumAge" TEXT,
    "maximumAge" TEXT,
    "stdAges" TEXT NOT NULL,
    "locationCount" BIGINT,
    "phaseOrder" INTEGER,
    "statusOrder" INTEGER
);

-- CreateTable
CREATE TABLE "identifiers" (
    "trialKey" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "value" TEXT NOT NULL,
    "type" TEXT,

    PRIMARY KEY ("trialKey", "position"),
    CONSTRAINT "identifiers_trialKey_fkey" FOREIGN KEY ("trialKey") REFERENCES "trials" ("key") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "sponsors" (
    "trialKey" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "class" TEXT,

    PRIMARY KEY ("trialKey", "position"),
    CONSTRAINT "sponsors_trialKey_fkey" FOREIGN KEY ("trialKey") REFERENCES "trials" ("key") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "conditions" (
    "trialKey" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,

    PRIMARY KEY ("trialKey", "position"),
    CONSTRAINT "conditions_trialKey_fkey" FOREIGN KEY ("trialKey") REFERENCES "trials" ("key") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "arm_groups" (
    "trialKey" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "type" TEXT,
    "description" TEXT,
    "interventionNames" TEXT NOT NULL,

    PRIMARY KEY ("trialKey", "position"),
    CONSTRAINT "arm_groups_trialKey_fkey" FOREIGN KEY ("trialKey") REFERENCES "trials" ("key") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "interventions" (
    "trialKey" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "type" TEXT,
    "name" TEXT NOT NULL,
    "description" TEXT,
    "armGroupLabels" TEXT NOT NULL,

    PRIMARY KEY ("trialKey", "position"),
    CONSTRAINT "interventions_trialKey_fkey" FOREIGN KEY ("trialKey") REFERENCES "trials" ("key") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "outcomes" (
    "trialKey" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "timeFrame" TEXT,
    "description" TEXT,

    PRIMARY KEY ("trialKey", "position"),
    CONSTRAINT "outcomes_trialKey_fkey" FOREIGN KEY ("trialKey") REFERENCES "trials" ("key") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "criteria" (
    "trialKey" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "section" TEXT NOT NULL,
    "parent" INTEGER,
    "marker" TEXT,
    "text" TEXT NOT NULL,

    PRIMARY KEY ("trialKey", "position"),
    CONSTRAINT "criteria_trialKey_fkey" FOREIGN KEY ("trialKey") REFERENCES "trials" ("key") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "locations" (
    "trialKey" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "facility" TEXT,
    "status" TEXT,
    "city" TEXT,
    "state" TEXT,
    "country" TEXT,

    PRIMARY KEY ("trialKey", "position"),
    CONSTRAINT "locations_trialKey_fkey" FOREIGN KEY ("trialKey") REFERENCES "trials" ("key") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "countries" (
    "trialKey" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,

    PRIMARY KEY ("trialKey", "position"),
    CONSTRAINT "countries_trialKey_fkey" FOREIGN KEY ("trialKey") REFERENCES "trials" ("key") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "contacts" (
    "trialKey" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT,
    "phone" TEXT,
    "phoneExt" TEXT,
    "email" TEXT,

    PRIMARY KEY ("trialKey", "position"),
    CONSTRAINT "contacts_trialKey_fkey" FOREIGN KEY ("trialKey") REFERENCES "trials" ("key") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "related_trials" (
    "trialKey" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "relatedTrialId" TEXT NOT NULL,
    "briefTitle" TEXT,
    "overallStatus" TEXT,
    "phases" TEXT NOT NULL,

    PRIMARY KEY ("trialKey", "position"),
    CONSTRAINT "related_trials_trialKey_fkey" FOREIGN KEY ("trialKey") REFERENCES "trials" ("key") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "filter_values" (
    "filter" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "trialKey" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("filter", "value", "trialKey"),
    CONSTRAINT "filter_values_trialKey_fkey" FOREIGN KEY ("trialKey") REFERENCES "trials" ("key") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "provenance" (
    "trialKey" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "evidence" TEXT NOT NULL,
    "absence" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "conflicts" TEXT NOT NULL,
    CONSTRAINT "provenance_trialKey_fkey" FOREIGN KEY ("trialKey") REFERENCES "trials" ("key") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "registry_documents" (
    "sequence" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "id" TEXT NOT NULL,
    "trialKey" INTEGER NOT NULL,
    "registry" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "parserVersion" INTEGER NOT NULL,
    "url" TEXT,
    "importedAt" TEXT NOT NULL,
    "importRunId" INTEGER NOT NULL,
    "current" BOOLEAN NOT NULL,
    "text" BLOB NOT NULL,
    CONSTRAINT "registry_documents_trialKey_fkey" FOREIGN KEY ("trialKey") REFERENCES "trials" ("key") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "registry_documents_importRunId_fkey" FOREIGN KEY ("importRunId") REFERENCES "import_runs" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "warnings" (
    "documentSequence" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "field" TEXT,
    "line" INTEGER NOT NULL,
    "words" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,

    PRIMARY KEY ("documentSequence", "position"),
    CONSTRAINT "warnings_documentSequence_fkey" FOREIGN KEY ("documentSequence") REFERENCES "registry_documents" ("sequence") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "import_runs" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "startedAt" TEXT NOT NULL,
    "finishedAt" TEXT,
    "added" INTEGER NOT NULL DEFAULT 0,
    "updated" INTEGER NOT NULL DEFAULT 0,
    "unchanged" INTEGER NOT NULL DEFAULT 0,
    "refused" INTEGER NOT NULL DEFAULT 0
);

-- CreateIndex
CREATE UNIQUE INDEX "trials_trialId_key" ON "trials"("trialId");

-- CreateIndex
CREATE INDEX "trials_lastUpdatePostDate_trialId_idx" ON "trials"("lastUpdatePostDate", "trialId");

-- CreateIndex
CREATE INDEX "filter_values_trialKey_idx" ON "filter_values"("trialKey");

-- CreateIndex
CREATE UNIQUE INDEX "registry_documents_id_key" ON "registry_documents"("id");

-- CreateIndex
CREATE UNIQUE INDEX "registry_documents_sha256_key" ON "registry_documents"("sha256");

-- CreateIndex
CREATE INDEX "registry_documents_trialKey_registry_idx" ON "registry_documents"("trialKey", "registry");

-- The full-text index. Contentless: it keeps no second copy of the texts, and a row is taken out without knowing its
-- old words. lib/store/index-trial.ts writes it in the transaction that writes the trial.
CREATE VIRTUAL TABLE "trial_search" USING fts5(
    title, conditions, interventions, sponsor, identifiers, summary,
    content='', contentless_delete=1,
    tokenize='porter unicode61 remove_diacritics 2'
);
