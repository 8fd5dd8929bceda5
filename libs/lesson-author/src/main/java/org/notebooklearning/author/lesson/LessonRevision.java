package org.notebooklearning.author.lesson;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.notebooklearning.author.beat.Asking;
import org.notebooklearning.author.beat.BeatAuthor;
import org.notebooklearning.author.beat.BeatText;
import org.notebooklearning.author.beat.LessonRuns;
import org.notebooklearning.author.beat.NoReplyException;
import org.notebooklearning.author.beat.WrittenBeat;
import org.notebooklearning.author.cells.CellChanges;
import org.notebooklearning.author.cells.CellText;
import org.notebooklearning.author.prompt.PromptText;
import org.notebooklearning.concepts.library.ConceptFormatException;
import org.notebooklearning.contracts.report.ExerciseVerdict;
import org.notebooklearning.contracts.report.MeaningReading;
import org.notebooklearning.model.ask.ModelReply;
import org.notebooklearning.model.ask.Part;
import org.notebooklearning.model.ask.Turn;

/// The rounds in which a whole lesson is changed, by cell: what a reader stumbles over, and what
/// the rules find. The best version is kept.
final class LessonRevision {
    private static final PromptText READER = PromptText.named("reader");
    private static final PromptText REPAIR = PromptText.named("repair");
    private static final String PLACES = PromptText.named("places").with(Map.of());
    private static final int MOST_FIGURES = 24;
    private static final int MOST_REPAIRS = 8;
    private static final int IDLE_REPAIRS = 2;
    private static final int LONGEST = 16_000;
    private final Asking writing;
    private final Asking reading;
    private final LessonRuns runs;
    private final AuthorProgress progress;
    private LessonJudgement best;
    private int rounds;

    /// @param written the lesson as its beats were written
    LessonRevision(
            LessonJudgement written,
            Asking writing,
            Asking reading,
            LessonRuns runs,
            AuthorProgress progress) {
        this.best = written;
        this.writing = writing;
        this.reading = reading;
        this.runs = runs;
        this.progress = progress;
    }

    LessonJudgement best() {
        return best;
    }

    /// How often it was changed.
    int rounds() {
        return rounds;
    }

    /// Takes other words for the same code.
    void say(List<WrittenBeat> beats) {
        best = best.saying(beats);
    }

    /// Takes the words of an editor for the same code, but for beats in which the rules find more
    /// with them.
    void edit(List<WrittenBeat> beats) {
        LessonJudgement before = best;
        LessonJudgement edited = before.saying(beats);
        List<WrittenBeat> kept = new ArrayList<>();
        for (WrittenBeat old : before.lesson().written()) {
            boolean worse = edited.blockingIn(old.id()) > before.blockingIn(old.id());
            kept.add(worse ? old : beats.get(kept.size()));
        }
        LessonJudgement after = edited.saying(kept);
        boolean taken = !kept.equals(before.lesson().written()) && !before.isBetterThan(after);
        take(new Round(taken ? after : before, taken));
    }

    /// Has what the rules find mended as long as the lesson is `faulty`. After two rounds that made
    /// nothing better, no more is to be hoped for.
    void mendWhile(Predicate<LessonJudgement> faulty)
            throws NoReplyException, InterruptedException {
        int idle = 0;
        for (int repair = 0;
                repair < MOST_REPAIRS && idle < IDLE_REPAIRS && faulty.test(best);
                repair++) {
            progress.doing("Mending what the rules found (" + best.blocking() + ")");
            Round mended = mend(best, best.sentences(), best.beatsFound());
            boolean better = mended.judged.isBetterThan(best);
            idle = better ? 0 : idle + 1;
            take(new Round(better ? mended.judged : best, mended.changed));
        }
    }

    /// Leaves out exercises that do not tell the answers apart.
    ///
    /// @return a sentence for each
    List<String> leaveOutUnproven() throws InterruptedException {
        Set<String> unproven =
                best.exercises().stream()
                        .filter(one -> !one.proven())
                        .map(ExerciseVerdict::exercise)
                        .collect(Collectors.toCollection(TreeSet::new));
        if (!unproven.isEmpty()) {
            List<WrittenBeat> without =
                    best.lesson().written().stream()
                            .map(beat -> Exercises.without(beat, unproven::contains))
                            .toList();
            best = LessonJudgement.of(best.frame(), without, runs);
        }
        return unproven.stream()
                .map(one -> "The exercise " + one + ": it could not be proven.")
                .toList();
    }

    /// One round of changes of the whole.
    ///
    /// @param judged the lesson after it; the one before where nothing could be taken
    private record Round(LessonJudgement judged, boolean changed) {}

    /// Has a sceptical reader change what they stumble over.
    void read() throws NoReplyException, InterruptedException {
        progress.doing("A sceptical reader reads it");
        LessonJudgement judged = best;
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
        take(changed(judged, ask(reading, READER, new Turn(Turn.Speaker.USER, parts))));
    }

    private void take(Round round) {
        rounds += round.changed ? 1 : 0;
        best = round.judged;
    }

    /// Has mended what a reading finds against its meaning.
    ///
    /// @return whether anything was changed
    boolean mendMeaning(MeaningReading reading) throws NoReplyException, InterruptedException {
        MeaningFindings found = MeaningFindings.of(best, reading);
        if (found.sentences().isEmpty()) {
            return false;
        }
        progress.doing("Mending what its reading found (" + found.sentences().size() + ")");
        Round mended = mend(best, found.sentences(), found.beats());
        take(mended);
        return mended.changed;
    }

    private Round mend(LessonJudgement judged, List<String> sentences, Set<String> beats)
            throws NoReplyException, InterruptedException {
        String found = sentences.stream().map(one -> "- " + one).collect(Collectors.joining("\n"));
        String asked =
                REPAIR.with(
                        Map.of(
                                "topic",
                                judged.frame().request().topic(),
                                "findings",
                                found,
                                "lesson",
                                judged.text(beats),
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
            if (!before.isBetterThan(after)) {
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
}
