-- AlterTable
ALTER TABLE "Learner" ADD COLUMN "fitId" TEXT;

-- CreateTable
CREATE TABLE "Fit" (
    "learnerId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "fitted" DATETIME NOT NULL,
    "algorithm" TEXT NOT NULL,
    "weights" TEXT NOT NULL,
    "against" TEXT,
    "fittedTo" INTEGER NOT NULL,
    "heldOut" INTEGER NOT NULL,
    "lossBefore" REAL NOT NULL,
    "lossAfter" REAL NOT NULL,

    PRIMARY KEY ("learnerId", "id"),
    CONSTRAINT "Fit_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Fit_learnerId_fitted_idx" ON "Fit"("learnerId", "fitted");
