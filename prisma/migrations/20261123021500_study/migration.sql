-- DropIndex
DROP INDEX "ItemState_learnerId_dueDay_idx";

-- AlterTable
ALTER TABLE "ItemState" ADD COLUMN "buriedUntil" TEXT;
ALTER TABLE "ItemState" ADD COLUMN "lastDay" INTEGER;

-- AlterTable
ALTER TABLE "Review" ADD COLUMN "days" INTEGER;
ALTER TABLE "Review" ADD COLUMN "settings" TEXT;

-- CreateTable
CREATE TABLE "PageTotal" (
    "learnerId" TEXT NOT NULL,
    "page" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "begun" INTEGER NOT NULL,
    "left" INTEGER NOT NULL,

    PRIMARY KEY ("learnerId", "page"),
    CONSTRAINT "PageTotal_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- AlterTable
ALTER TABLE "Learner" ADD COLUMN "minutesPerDay" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Learner" ADD COLUMN "maximumInterval" INTEGER NOT NULL DEFAULT 36500;
ALTER TABLE "Learner" ADD COLUMN "learningSteps" TEXT NOT NULL DEFAULT '60 600';
ALTER TABLE "Learner" ADD COLUMN "relearningSteps" TEXT NOT NULL DEFAULT '600';
ALTER TABLE "Learner" ADD COLUMN "easyDays" TEXT NOT NULL DEFAULT 'nnnnnnn';
ALTER TABLE "Learner" ADD COLUMN "twoButtons" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Learner" ADD COLUMN "restartDay" TEXT;
ALTER TABLE "Learner" ADD COLUMN "restartDays" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Learner" ADD COLUMN "restartMinutes" INTEGER NOT NULL DEFAULT 0;

-- CreateIndex
CREATE INDEX "PageTotal_learnerId_place_idx" ON "PageTotal"("learnerId", "place");

-- CreateIndex
CREATE INDEX "ItemState_due" ON "ItemState"("learnerId", "phase", "suspended", "dueDay", "lastDay", "stability", "buriedUntil", "itemId");

-- What the new columns and the new table hold follows from what is there. Page totals are counted when the deck is next
-- compared with the one that was followed last.
UPDATE "ItemState" SET "lastDay" = CAST(julianday("lastReviewDay") - julianday('1970-01-01') AS INTEGER) WHERE "lastReviewDay" IS NOT NULL;
UPDATE "Learner" SET "deckHash" = NULL;
