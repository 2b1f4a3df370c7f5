-- CreateTable
CREATE TABLE "ItemMark" (
    "learnerId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "flagged" BOOLEAN NOT NULL,
    "note" TEXT NOT NULL,
    "changed" DATETIME NOT NULL,

    PRIMARY KEY ("learnerId", "itemId"),
    CONSTRAINT "ItemMark_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_ItemState" (
    "learnerId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "phase" TEXT NOT NULL,
    "step" INTEGER NOT NULL,
    "stability" REAL,
    "difficulty" REAL,
    "due" DATETIME,
    "dueDay" TEXT,
    "lastReview" DATETIME,
    "lastReviewDay" TEXT,
    "reviews" INTEGER NOT NULL,
    "lapses" INTEGER NOT NULL,
    "suspended" BOOLEAN NOT NULL,
    "byHand" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL,

    PRIMARY KEY ("learnerId", "itemId"),
    CONSTRAINT "ItemState_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_ItemState" ("difficulty", "due", "dueDay", "itemId", "lapses", "lastReview", "lastReviewDay", "learnerId", "phase", "reviews", "stability", "step", "suspended", "version") SELECT "difficulty", "due", "dueDay", "itemId", "lapses", "lastReview", "lastReviewDay", "learnerId", "phase", "reviews", "stability", "step", "suspended", "version" FROM "ItemState";
DROP TABLE "ItemState";
ALTER TABLE "new_ItemState" RENAME TO "ItemState";
CREATE INDEX "ItemState_learnerId_dueDay_idx" ON "ItemState"("learnerId", "dueDay");
CREATE INDEX "ItemState_learnerId_lastReviewDay_idx" ON "ItemState"("learnerId", "lastReviewDay");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
