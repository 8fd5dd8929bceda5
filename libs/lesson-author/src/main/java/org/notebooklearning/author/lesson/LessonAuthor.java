package org.notebooklearning.author.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.author.beat.Asking;
import org.notebooklearning.author.beat.LessonFrame;
import org.notebooklearning.author.beat.LessonRuns;
import org.notebooklearning.author.beat.LessonTelling;
import org.notebooklearning.author.beat.NoReplyException;
import org.notebooklearning.author.beat.WrittenBeat;
import org.notebooklearning.concepts.library.ConceptFiles;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.contracts.report.Authorship;
import org.notebooklearning.contracts.report.MeaningReading;

/// Has a model write a lesson:
///
/// 1. the whole told once, by what its first lines put out, so that its beats become one line of
/// thought;
/// 2. its beats, side by side, each run and proven before it counts;
/// 3. what stops the whole from running to its end mended;
/// 4. words corrected that speak of outputs which are others in the whole;
/// 5. its words edited, chapter by chapter, by one who listens to the sentences alone;
/// 6. the whole read once by a sceptical reader who changes what they stumble over;
/// 7. what the rules find against it mended, as long as that gets less;
/// 8. what can not be proven left out, and named;
/// 9. what a reading finds against its meaning mended once, and the new version read again.
public final class LessonAuthor {
    private final Asking writing;
    private final Asking reading;
    private final LessonRuns runs;
    private final BeatShelf shelf;
    private final MeaningReader meaning;
    private final int parallel;
    private final AuthorProgress progress;

    /// @param writing writes and mends
    /// @param reading reads the whole as a sceptic
    /// @param meaning reads the whole for the rules on meaning
    /// @param parallel how many beats are written at once
    public LessonAuthor(
            Asking writing,
            Asking reading,
            LessonRuns runs,
            BeatShelf shelf,
            MeaningReader meaning,
            int parallel,
            AuthorProgress progress) {
        this.writing = writing;
        this.reading = reading;
        this.runs = runs;
        this.shelf = shelf;
        this.meaning = meaning;
        this.parallel = parallel;
        this.progress = progress;
    }

    /// A lesson that was written.
    ///
    /// @param concept it as a concept of the library
    /// @param plan with the cells and minutes that it has
    /// @param executed its notebook as it was run last
    /// @param first how its beats fared at first
    /// @param rounds how often the whole was read or judged and changed
    /// @param leftOut what could not be made to hold, a sentence each
    /// @param reading what was said about its meaning; null where nobody was asked
    public record Authored(
            ConceptFiles concept,
            LessonPlan plan,
            Notebook executed,
            Authorship.FirstPass first,
            int rounds,
            List<String> leftOut,
            @Nullable MeaningReading reading) {
        public Authored {
            leftOut = List.copyOf(leftOut);
        }
    }

    /// Writes the lesson of `frame`, or those beats of it that its reader wants otherwise than they
    /// have them. What stays was read by the sceptic before, and is not read again.
    ///
    /// @param versions of this lesson
    public Authored write(LessonFrame frame, LessonVersions versions)
            throws NoReplyException, UnfitBeatException, InterruptedException {
        EarlierBeats earlier = new EarlierBeats(frame, versions.earlier());
        WritingNow now = new WritingNow();
        String telling = told(frame, earlier);
        BeatDesk desk = new BeatDesk(frame, writing, runs, shelf, earlier, now, telling);
        BeatBoard.Beats beats =
                new BeatBoard(frame, desk, earlier, parallel, progress, now).write();
        progress.doing("Running the whole lesson");
        LessonRevision revision =
                new LessonRevision(
                        LessonJudgement.of(frame, beats.written(), runs),
                        writing,
                        reading,
                        runs,
                        progress);
        revision.mendWhile(one -> !one.ranToItsEnd());
        // Words can only be compared with outputs that are there.
        if (revision.best().ranToItsEnd()) {
            progress.doing("Comparing its words with what came out");
            revision.say(new WordsAfterRun(writing, parallel).corrected(revision.best()));
            if (!earlier.isRewritten()) {
                // Whoever remembers all it wrote would read all of it once more.
                if (!writing.remembers()) {
                    progress.doing("Editing its words");
                    revision.edit(new PolishedWords(writing, parallel).polished(revision.best()));
                }
                revision.read();
            }
        }
        revision.mendWhile(one -> one.blocking() > 0);
        List<String> leftOut = new ArrayList<>(beats.leftOut());
        leftOut.addAll(revision.leaveOutUnproven());
        MeaningReading reading =
                earlier.isRewritten() ? said(revision.best()).orElse(null) : meaning(revision);
        LessonJudgement best = revision.best();
        versions.keep(FinishedLesson.of(best, telling, leftOut));
        return new Authored(
                LessonConcept.files(frame, best.lesson().written()),
                new WrittenPlan(frame).of(best.lesson()),
                best.ran().executed(),
                firstPass(beats.written()),
                revision.rounds(),
                leftOut,
                reading);
    }

    /// A lesson that was there before stays what it was told to be, and so does one that is tried
    /// again: some of its beats are written.
    private String told(LessonFrame frame, EarlierBeats earlier)
            throws NoReplyException, InterruptedException {
        if (earlier.isRewritten() || !earlier.telling().isEmpty()) {
            return earlier.telling();
        }
        progress.doing("Telling the lesson from its beginning to its end");
        return LessonTelling.of(frame, writing.first(), runs);
    }

    /// What is said about the meaning of the lesson as it is in the end.
    private @Nullable MeaningReading meaning(LessonRevision revision)
            throws NoReplyException, InterruptedException {
        Optional<MeaningReading> first = said(revision.best());
        return first.isPresent() && revision.mendMeaning(first.get())
                ? said(revision.best()).orElse(null)
                : first.orElse(null);
    }

    private Optional<MeaningReading> said(LessonJudgement judged) throws InterruptedException {
        return meaning.read(
                new WrittenPlan(judged.frame()).of(judged.lesson()), judged.ran().executed());
    }

    private static Authorship.FirstPass firstPass(List<WrittenBeat> beats) {
        int ran = 0;
        int exercises = 0;
        int proven = 0;
        for (WrittenBeat beat : beats) {
            ran += beat.first().ran() ? 1 : 0;
            exercises += beat.first().exercises();
            proven += beat.first().proven();
        }
        return new Authorship.FirstPass(beats.size(), ran, exercises, proven);
    }
}
