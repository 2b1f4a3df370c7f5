-- CreateTable
CREATE TABLE "Quiz" (
    "learnerId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "seed" TEXT NOT NULL,
    "options" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "deckHash" TEXT NOT NULL,
    "feedback" TEXT NOT NULL,
    "minutes" INTEGER,
    "started" DATETIME NOT NULL,
    "finished" DATETIME,
    "score" REAL,
    "entered" DATETIME,

    PRIMARY KEY ("learnerId", "id"),
    CONSTRAINT "Quiz_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "QuizQuestion" (
    "learnerId" TEXT NOT NULL,
    "quizId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "page" TEXT NOT NULL,
    "revision" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "seed" INTEGER NOT NULL,
    "given" TEXT,
    "score" REAL,
    "ms" INTEGER NOT NULL DEFAULT 0,
    "marked" BOOLEAN NOT NULL DEFAULT false,

    PRIMARY KEY ("learnerId", "quizId", "number"),
    CONSTRAINT "QuizQuestion_learnerId_quizId_fkey" FOREIGN KEY ("learnerId", "quizId") REFERENCES "Quiz" ("learnerId", "id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Quiz_learnerId_started_idx" ON "Quiz"("learnerId", "started");
