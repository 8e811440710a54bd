-- The record of a trial is read from its documents; the tables keep what lists show and what is searched, filtered and
-- sorted by. Trials that are stored already have rowsVersion 0 afterwards: `npm run reparse` writes them anew.

-- DropTable
DROP TABLE "arm_groups";
DROP TABLE "conditions";
DROP TABLE "contacts";
DROP TABLE "countries";
DROP TABLE "criteria";
DROP TABLE "dosings";
DROP TABLE "filter_values";
DROP TABLE "identifiers";
DROP TABLE "interventions";
DROP TABLE "locations";
DROP TABLE "outcomes";
DROP TABLE "provenance";
DROP TABLE "related_trials";
DROP TABLE "sponsors";

-- CreateTable
CREATE TABLE "filter_terms" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "filter" TEXT NOT NULL,
    "value" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "filter_pages" (
    "page" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "revision" INTEGER NOT NULL,
    "rows" BLOB NOT NULL
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_trials" (
    "key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "trialId" TEXT NOT NULL,
    "nctId" TEXT,
    "orgStudyId" TEXT,
    "secondaryIds" TEXT NOT NULL,
    "briefTitle" TEXT,
    "officialTitle" TEXT,
    "acronym" TEXT,
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
    "studyType" TEXT,
    "phases" TEXT NOT NULL,
    "enrollmentCount" BIGINT,
    "enrollmentType" TEXT,
    "sex" TEXT,
    "minimumAge" TEXT,
    "maximumAge" TEXT,
    "stdAges" TEXT NOT NULL,
    "leadSponsor" TEXT,
    "leadSponsorClass" TEXT,
    "conditions" TEXT NOT NULL,
    "interventions" TEXT NOT NULL,
    "countries" TEXT NOT NULL,
    "registries" TEXT NOT NULL,
    "targets" TEXT NOT NULL,
    "doseLevels" TEXT,
    "rowsVersion" INTEGER NOT NULL DEFAULT 0
);
INSERT INTO "new_trials" ("briefTitle", "completionDate", "completionDateType", "enrollmentCount", "enrollmentType", "hasResults", "key", "lastUpdatePostDate", "lastUpdatePostDateType", "maximumAge", "minimumAge", "nctId", "officialTitle", "orgStudyId", "overallStatus", "phases", "primaryCompletionDate", "primaryCompletionDateType", "sex", "startDate", "startDateType", "stdAges", "studyType", "trialId", "secondaryIds", "conditions", "interventions", "countries", "registries", "targets")
SELECT "briefTitle", "completionDate", "completionDateType", "enrollmentCount", "enrollmentType", "hasResults", "key", "lastUpdatePostDate", "lastUpdatePostDateType", "maximumAge", "minimumAge", "nctId", "officialTitle", "orgStudyId", "overallStatus", "phases", "primaryCompletionDate", "primaryCompletionDateType", "sex", "startDate", "startDateType", "stdAges", "studyType", "trialId", '[]', '[]', '[]', '[]', '[]', '[]' FROM "trials";
DROP TABLE "trials";
ALTER TABLE "new_trials" RENAME TO "trials";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE UNIQUE INDEX "trials_trialId_key" ON "trials"("trialId");

-- CreateIndex: by the collation that titles are sorted by, which Prisma cannot say.
CREATE INDEX "trials_title" ON "trials"("briefTitle" COLLATE NOCASE, "key");

-- CreateIndex
CREATE UNIQUE INDEX "filter_terms_filter_value_key" ON "filter_terms"("filter", "value");
