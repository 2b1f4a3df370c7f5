-- AlterTable
ALTER TABLE "Review" ADD COLUMN "hour" INTEGER;

-- CreateTable
CREATE TABLE "RecallTotal" (
    "learnerId" TEXT NOT NULL,
    "week" TEXT NOT NULL,
    "bucket" INTEGER NOT NULL,
    "reviews" INTEGER NOT NULL DEFAULT 0,
    "recalled" INTEGER NOT NULL DEFAULT 0,
    "predicted" INTEGER NOT NULL DEFAULT 0,

    PRIMARY KEY ("learnerId", "week", "bucket"),
    CONSTRAINT "RecallTotal_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "HourTotal" (
    "learnerId" TEXT NOT NULL,
    "week" TEXT NOT NULL,
    "hour" INTEGER NOT NULL,
    "answers" INTEGER NOT NULL DEFAULT 0,
    "durationMs" INTEGER NOT NULL DEFAULT 0,
    "reviews" INTEGER NOT NULL DEFAULT 0,
    "recalled" INTEGER NOT NULL DEFAULT 0,

    PRIMARY KEY ("learnerId", "week", "hour"),
    CONSTRAINT "HourTotal_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- AlterTable
ALTER TABLE "DayTotal" ADD COLUMN "learning" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "DayTotal" ADD COLUMN "young" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "DayTotal" ADD COLUMN "mature" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "DayTotal" ADD COLUMN "suspended" INTEGER NOT NULL DEFAULT 0;

-- What they hold follows from the log. A state that says it was made of no rows is out of step with it, so that the whole log
-- is folded anew when the deck is next compared with the one that was followed last.
UPDATE "ItemState" SET "version" = 0;
UPDATE "Learner" SET "deckHash" = NULL;
