-- CreateTable
CREATE TABLE "Learner" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "timeZone" TEXT NOT NULL,
    "dayStart" INTEGER NOT NULL DEFAULT 240,
    "desiredRetention" REAL NOT NULL DEFAULT 0.9,
    "newPerDay" INTEGER NOT NULL DEFAULT 20,
    "reviewsPerDay" INTEGER NOT NULL DEFAULT 200,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "deckHash" TEXT,
    "created" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "ItemState" (
    "learnerId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "phase" TEXT NOT NULL,
    "step" INTEGER NOT NULL,
    "stability" REAL NOT NULL,
    "difficulty" REAL NOT NULL,
    "due" DATETIME,
    "dueDay" TEXT NOT NULL,
    "lastReview" DATETIME NOT NULL,
    "lastReviewDay" TEXT NOT NULL,
    "reviews" INTEGER NOT NULL,
    "lapses" INTEGER NOT NULL,
    "suspended" BOOLEAN NOT NULL,
    "version" INTEGER NOT NULL,

    PRIMARY KEY ("learnerId", "itemId"),
    CONSTRAINT "ItemState_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Review" (
    "learnerId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "target" TEXT,
    "grade" INTEGER NOT NULL,
    "answeredAt" DATETIME NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    "day" TEXT NOT NULL,
    "duration" INTEGER NOT NULL,
    "deckHash" TEXT NOT NULL,
    "revision" TEXT NOT NULL,
    "chosen" TEXT,
    "attemptId" TEXT,
    "mistakes" TEXT,
    "retention" REAL NOT NULL,
    "algorithm" TEXT NOT NULL,
    "weights" TEXT NOT NULL,
    "before" TEXT,
    "after" TEXT,

    PRIMARY KEY ("learnerId", "id"),
    CONSTRAINT "Review_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ExerciseVersion" (
    "exerciseId" TEXT NOT NULL,
    "revision" TEXT NOT NULL,
    "definition" TEXT NOT NULL,

    PRIMARY KEY ("exerciseId", "revision")
);

-- CreateTable
CREATE TABLE "Attempt" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "learnerId" TEXT NOT NULL,
    "exerciseId" TEXT NOT NULL,
    "revision" TEXT NOT NULL,
    "deckHash" TEXT NOT NULL,
    "seed" INTEGER NOT NULL,
    "values" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "hints" INTEGER NOT NULL DEFAULT 0,
    "started" DATETIME NOT NULL,
    "finished" DATETIME,
    "grade" INTEGER,
    CONSTRAINT "Attempt_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Attempt_exerciseId_revision_fkey" FOREIGN KEY ("exerciseId", "revision") REFERENCES "ExerciseVersion" ("exerciseId", "revision") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AttemptTry" (
    "attemptId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "action" TEXT NOT NULL,
    "answers" TEXT,
    "verdict" TEXT,
    "counted" BOOLEAN NOT NULL,
    "at" DATETIME NOT NULL,
    "duration" INTEGER NOT NULL,

    PRIMARY KEY ("attemptId", "id"),
    CONSTRAINT "AttemptTry_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DayTotal" (
    "learnerId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "answers" INTEGER NOT NULL DEFAULT 0,
    "again" INTEGER NOT NULL DEFAULT 0,
    "newItems" INTEGER NOT NULL DEFAULT 0,
    "reviews" INTEGER NOT NULL DEFAULT 0,
    "recalled" INTEGER NOT NULL DEFAULT 0,
    "predicted" INTEGER NOT NULL DEFAULT 0,
    "durationMs" INTEGER NOT NULL DEFAULT 0,
    "exercisesRight" INTEGER NOT NULL DEFAULT 0,
    "exercisesWrong" INTEGER NOT NULL DEFAULT 0,
    "exerciseMs" INTEGER NOT NULL DEFAULT 0,

    PRIMARY KEY ("learnerId", "day"),
    CONSTRAINT "DayTotal_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ExerciseTotal" (
    "learnerId" TEXT NOT NULL,
    "exerciseId" TEXT NOT NULL,
    "week" TEXT NOT NULL,
    "right" INTEGER NOT NULL DEFAULT 0,
    "wrong" INTEGER NOT NULL DEFAULT 0,

    PRIMARY KEY ("learnerId", "exerciseId", "week"),
    CONSTRAINT "ExerciseTotal_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MistakeTotal" (
    "learnerId" TEXT NOT NULL,
    "exerciseId" TEXT NOT NULL,
    "mistake" TEXT NOT NULL,
    "week" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "times" INTEGER NOT NULL DEFAULT 0,

    PRIMARY KEY ("learnerId", "exerciseId", "mistake", "week"),
    CONSTRAINT "MistakeTotal_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "ItemState_learnerId_dueDay_idx" ON "ItemState"("learnerId", "dueDay");

-- CreateIndex
CREATE INDEX "ItemState_learnerId_lastReviewDay_idx" ON "ItemState"("learnerId", "lastReviewDay");

-- CreateIndex
CREATE INDEX "Review_learnerId_itemId_idx" ON "Review"("learnerId", "itemId");

-- CreateIndex
CREATE INDEX "Review_learnerId_day_idx" ON "Review"("learnerId", "day");

-- CreateIndex
CREATE UNIQUE INDEX "Review_learnerId_sequence_key" ON "Review"("learnerId", "sequence");

-- CreateIndex
CREATE INDEX "Attempt_learnerId_exerciseId_idx" ON "Attempt"("learnerId", "exerciseId");

-- CreateIndex
CREATE UNIQUE INDEX "AttemptTry_attemptId_number_key" ON "AttemptTry"("attemptId", "number");

-- CreateIndex
CREATE INDEX "ExerciseTotal_learnerId_week_idx" ON "ExerciseTotal"("learnerId", "week");

-- CreateIndex
CREATE INDEX "MistakeTotal_learnerId_week_idx" ON "MistakeTotal"("learnerId", "week");

-- A log that can be rewritten is no log.
CREATE TRIGGER "Review_no_update" BEFORE UPDATE ON "Review"
BEGIN
    SELECT RAISE(ABORT, 'the review log is append-only');
END;

CREATE TRIGGER "Review_no_delete" BEFORE DELETE ON "Review"
BEGIN
    SELECT RAISE(ABORT, 'the review log is append-only');
END;
