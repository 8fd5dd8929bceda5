package org.notebooklearning.author.lesson;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.notebooklearning.author.beat.Asking;
import org.notebooklearning.author.beat.BeatAuthor;
import org.notebooklearning.author.beat.BeatText;
import org.notebooklearning.author.beat.LessonFrame;
import org.notebooklearning.author.beat.LessonRuns;
import org.notebooklearning.author.beat.NoReplyException;
import org.notebooklearning.author.beat.WrittenBeat;
import org.notebooklearning.author.cells.CellChanges;
import org.notebooklearning.author.cells.CellText;
import org.notebooklearning.author.prompt.PromptText;
import org.notebooklearning.concepts.library.ConceptFiles;
import org.notebooklearning.concepts.library.ConceptFormatException;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.contracts.report.Authorship;
import org.notebooklearning.contracts.report.ExerciseVerdict;
import org.notebooklearning.model.ask.ModelReply;
import org.notebooklearning.model.ask.Part;
import org.notebooklearning.model.ask.Turn;

/// Has a model write a lesson:
///
/// 1. its beats, side by side, each run and proven before it counts;
/// 2. words corrected that speak of outputs which are others in the whole;
/// 3. the whole read once by a sceptical reader who changes what they stumble over;
/// 4. what the rules find against it mended, as long as that gets less, at most three times;
/// 5. what can not be proven left out, and named.
public final class LessonAuthor {
    private static final PromptText READER = PromptText.named("reader");
    private static final PromptText REPAIR = PromptText.named("repair");
    private static final String PLACES = PromptText.named("places").with(Map.of());
    private static final int MOST_FIGURES = 24;
    private static final int MOST_REPAIRS = 3;
    private static final int IDLE_REPAIRS = 2;
    private static final int LONGEST = 16_000;
    private final Asking writing;
    private final Asking reading;
    private final LessonRuns runs;
    private final BeatShelf shelf;
    private final int parallel;
    private final AuthorProgress progress;

    /// @param writing writes and mends
    /// @param reading reads the whole as a sceptic
    /// @param parallel how many beats are written at once
    public LessonAuthor(
            Asking writing,
            Asking reading,
            LessonRuns runs,
            BeatShelf shelf,
            int parallel,
            AuthorProgress progress) {
        this.writing = writing;
        this.reading = reading;
        this.runs = runs;
        this.shelf = shelf;
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
    public record Authored(
            ConceptFiles concept,
            LessonPlan plan,
            Notebook executed,
            Authorship.FirstPass first,
            int rounds,
            List<String> leftOut) {
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
        BeatDesk desk = new BeatDesk(frame, writing, runs, shelf, earlier);
        BeatBoard.Beats beats = new BeatBoard(frame, desk, earlier, parallel, progress).write();
        progress.doing("Running the whole lesson");
        LessonJudgement written = LessonJudgement.of(frame, beats.written(), runs);
        progress.doing("Comparing its words with what came out");
        LessonJudgement judged =
                written.saying(new WordsAfterRun(writing, parallel).corrected(written));
        Round read = earlier.isRewritten() ? new Round(judged, false) : read(judged);
        int rounds = read.changed ? 1 : 0;
        LessonJudgement best = read.judged;
        int idle = 0;
        for (int repair = 0; repair < MOST_REPAIRS && best.blocking() > 0; repair++) {
            progress.doing("Mending what the rules found (" + best.blocking() + ")");
            Round mended = mend(best);
            rounds += mended.changed ? 1 : 0;
            boolean better = mended.judged.blocking() < best.blocking();
            idle = better ? 0 : idle + 1;
            best = better ? mended.judged : best;
            if (idle == IDLE_REPAIRS) {
                break;
            }
        }
        List<String> leftOut = new ArrayList<>(beats.leftOut());
        best = proven(best, leftOut);
        versions.keep(FinishedLesson.of(best, leftOut));
        return new Authored(
                LessonConcept.files(frame, best.lesson().written()),
                new WrittenPlan(frame).of(best.lesson()),
                best.ran().executed(),
                firstPass(beats.written()),
                rounds,
                leftOut);
    }

    /// One round of changes of the whole.
    ///
    /// @param judged the lesson after it; the one before where nothing could be taken
    private record Round(LessonJudgement judged, boolean changed) {}

    private Round read(LessonJudgement judged) throws NoReplyException, InterruptedException {
        progress.doing("A sceptical reader reads it");
        String asked =
                READER.with(
                        Map.of(
                                "topic", judged.frame().request().topic(),
                                "level", judged.frame().plan().level().word(),
                                "lesson", judged.text(Set.of()),
                                "how", PLACES));
        List<Part> parts = new ArrayList<>(List.of(new Part.Text(asked)));
        if (reading.sees()) {
            parts.addAll(judged.figures(MOST_FIGURES));
        }
        return changed(judged, ask(reading, READER, new Turn(Turn.Speaker.USER, parts)));
    }

    private Round mend(LessonJudgement judged) throws NoReplyException, InterruptedException {
        String found =
                judged.sentences().stream()
                        .map(one -> "- " + one)
                        .collect(Collectors.joining("\n"));
        String asked =
                REPAIR.with(
                        Map.of(
                                "topic",
                                judged.frame().request().topic(),
                                "findings",
                                found,
                                "lesson",
                                judged.text(judged.beatsFound()),
                                "how",
                                PLACES));
        return changed(judged, ask(writing, REPAIR, Turn.asking(asked)));
    }

    private static String ask(Asking asking, PromptText purpose, Turn turn)
            throws NoReplyException, InterruptedException {
        ModelReply reply = asking.ask(purpose, BeatAuthor.craft(), List.of(turn), LONGEST);
        return reply.text();
    }

    /// The lesson with the changes of a reply. Changes that make it worse are taken back, beat by
    /// beat.
    private Round changed(LessonJudgement before, String reply) throws InterruptedException {
        CellChanges changes;
        try {
            changes = CellChanges.parse(reply, "");
        } catch (IllegalArgumentException e) {
            progress.doing("What was sent back could not be read: " + e.getMessage());
            return new Round(before, false);
        }
        Set<String> refused = new HashSet<>();
        for (int attempt = 0; attempt < 2; attempt++) {
            List<WrittenBeat> beats = applied(changes, before.lesson().written(), refused);
            if (beats.equals(before.lesson().written())) {
                return new Round(before, false);
            }
            LessonJudgement after = LessonJudgement.of(before.frame(), beats, runs);
            if (after.blocking() <= before.blocking()) {
                return new Round(after, true);
            }
            Set<String> found = after.beatsFound();
            refused.addAll(found.isEmpty() ? changes.beats() : found);
        }
        return new Round(before, false);
    }

    private List<WrittenBeat> applied(
            CellChanges changes, List<WrittenBeat> beats, Set<String> refused) {
        List<WrittenBeat> changed = new ArrayList<>();
        for (WrittenBeat beat : beats) {
            changed.add(
                    changes.beats().contains(beat.id()) && !refused.contains(beat.id())
                            ? applied(changes, beat)
                            : beat);
        }
        return changed;
    }

    /// The beat with its changes; as it was where these are not in the form.
    private WrittenBeat applied(CellChanges changes, WrittenBeat beat) {
        try {
            List<CellText> cells = changes.appliedTo(beat.id(), beat.cells());
            WrittenBeat changed = beat.withNew(cells);
            BeatText.requireForm(changed);
            return changed;
        } catch (IllegalArgumentException | ConceptFormatException e) {
            progress.doing("A change of " + beat.id() + " was left: " + e.getMessage());
            return beat;
        }
    }

    /// The lesson without exercises that do not tell the answers apart.
    private LessonJudgement proven(LessonJudgement judged, List<String> leftOut)
            throws InterruptedException {
        Set<String> unproven =
                judged.exercises().stream()
                        .filter(one -> !one.proven())
                        .map(ExerciseVerdict::exercise)
                        .collect(Collectors.toSet());
        if (unproven.isEmpty()) {
            return judged;
        }
        unproven.stream()
                .sorted()
                .map(one -> "The exercise " + one + ": it could not be proven.")
                .forEach(leftOut::add);
        return LessonJudgement.of(
                judged.frame(),
                judged.lesson().written().stream()
                        .map(beat -> Exercises.without(beat, unproven::contains))
                        .toList(),
                runs);
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
