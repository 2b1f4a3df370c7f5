-- CreateTable
CREATE TABLE "Exam" (
    "learnerId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "chapters" TEXT NOT NULL,
    "goal" REAL NOT NULL,
    "minutes" INTEGER NOT NULL,
    "created" DATETIME NOT NULL,

    PRIMARY KEY ("learnerId", "id"),
    CONSTRAINT "Exam_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Exam_learnerId_day_idx" ON "Exam"("learnerId", "day");
