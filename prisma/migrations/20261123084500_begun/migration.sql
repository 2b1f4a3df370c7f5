-- CreateTable
CREATE TABLE "BegunTotal" (
    "learnerId" TEXT NOT NULL,
    "week" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "items" INTEGER NOT NULL DEFAULT 0,

    PRIMARY KEY ("learnerId", "week", "itemId"),
    CONSTRAINT "BegunTotal_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- What it holds follows from the log, which is folded anew.
UPDATE "ItemState" SET "version" = 0;
UPDATE "Learner" SET "deckHash" = NULL;
