-- AlterTable
ALTER TABLE "trials" ADD COLUMN "dosingVersion" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "dosings" (
    "trialKey" INTEGER NOT NULL PRIMARY KEY,
    "dosing" TEXT NOT NULL,
    CONSTRAINT "dosings_trialKey_fkey" FOREIGN KEY ("trialKey") REFERENCES "trials" ("key") ON DELETE CASCADE ON UPDATE CASCADE
);
