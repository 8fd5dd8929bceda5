package org.notebooklearning.author.lesson;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.notebooklearning.author.beat.EarlierBeat;
import org.notebooklearning.author.beat.LessonFrame;
import org.notebooklearning.author.beat.WrittenBeat;
import org.notebooklearning.author.cells.CellText;
import org.notebooklearning.concepts.flow.LessonFlow;
import org.notebooklearning.concepts.flow.TaughtBeat;
import org.notebooklearning.concepts.library.Concept;
import org.notebooklearning.contracts.plan.PlannedBeat;
import org.notebooklearning.contracts.report.LessonReport.BoundName;

/// What earlier runs made of the beats of a lesson.
final class EarlierBeats {
    private final LessonFrame frame;
    private final List<FinishedLesson> lessons;

    /// @param lessons the newest first
    EarlierBeats(LessonFrame frame, List<FinishedLesson> lessons) {
        String outline = FinishedLesson.outline(frame);
        this.frame = frame;
        this.lessons = lessons.stream().filter(one -> one.outline().equals(outline)).toList();
    }

    /// Whether the lesson was there before, and some beat of it is wanted otherwise now. A
    /// lesson of which nothing is wanted otherwise is tried again as a whole.
    boolean isRewritten() {
        return !lessons.isEmpty()
                && frame.beats().stream()
                        .anyMatch(
                                beat ->
                                        !lessons.getFirst().without().contains(beat.id())
                                                && in(lessons.getFirst(), beat).isEmpty());
    }

    /// The beats that are to be there: one that could not be written is not tried again because
    /// another is wanted otherwise.
    List<PlannedBeat> wanted() {
        return isRewritten()
                ? frame.beats().stream()
                        .filter(beat -> !lessons.getFirst().without().contains(beat.id()))
                        .toList()
                : frame.beats();
    }

    /// The lesson as it was told before its beats were written; empty where nobody told it.
    String telling() {
        return lessons.isEmpty()
                ? ""
                : Objects.requireNonNullElse(lessons.getFirst().telling(), "");
    }

    /// What the lesson has been without, a sentence each.
    List<String> leftOut() {
        return isRewritten() ? lessons.getFirst().leftOut() : List.of();
    }

    /// The newest version of the beat at this level and in this form.
    Optional<EarlierBeat> same(PlannedBeat planned) {
        return lessons.stream()
                .flatMap(lesson -> in(lesson, planned).stream())
                .findFirst()
                .map(this::earlier);
    }

    /// The version that the reader has, which is at another level or in another form.
    Optional<EarlierBeat> other(PlannedBeat planned) {
        return lessons.stream()
                .findFirst()
                .flatMap(lesson -> lesson.beat(planned.id()))
                .map(this::earlier);
    }

    /// Whether that version of the beat ran behind the same code as `ground` has now.
    boolean stoodOn(EarlierBeat earlier, List<WrittenBeat> ground) {
        List<String> ids = ground.stream().map(WrittenBeat::id).toList();
        return lessons.stream()
                .filter(lesson -> lesson.beats().contains(earlier.there()))
                .anyMatch(
                        lesson ->
                                code(lesson.beats().stream()
                                                .filter(beat -> ids.contains(beat.id()))
                                                .toList())
                                        .equals(code(ground)));
    }

    /// What `beats` run.
    static List<Object> code(List<WrittenBeat> beats) {
        return beats.stream()
                .<Object>map(
                        beat ->
                                List.of(
                                        beat.id(),
                                        beat.imports(),
                                        beat.cells().stream()
                                                .filter(cell -> isCode(cell))
                                                .map(CellText::body)
                                                .toList()))
                .toList();
    }

    static boolean isCode(CellText cell) {
        return !cell.isWords();
    }

    private Optional<WrittenBeat> in(FinishedLesson lesson, PlannedBeat planned) {
        return lesson.beat(planned.id())
                .filter(
                        beat ->
                                beat.level() == frame.level(planned)
                                        && beat.form() == planned.form());
    }

    private EarlierBeat earlier(WrittenBeat there) {
        return new EarlierBeat(there, taken(there.id()));
    }

    /// Names of its own that later beats would miss were the beat not there. Imports are no beat's
    /// own, though the first one has them all.
    private Set<String> taken(String id) {
        Concept concept =
                LessonConcept.files(frame, lessons.getFirst().beats()).reading().concept();
        if (concept == null) {
            throw new IllegalStateException("A lesson was finished that is no concept");
        }
        List<TaughtBeat> all =
                lessons.getFirst().beats().stream().map(beat -> taught(concept, beat)).toList();
        LessonFlow flow = new LessonFlow(concept);
        Set<String> taken =
                names(flow, all.stream().filter(beat -> !beat.id().equals(id)).toList());
        taken.removeAll(names(flow, all));
        taken.retainAll(
                lessons.getFirst().beat(id).stream()
                        .flatMap(beat -> beat.bound().stream())
                        .map(BoundName::name)
                        .toList());
        return taken;
    }

    private static TaughtBeat taught(Concept concept, WrittenBeat beat) {
        return new TaughtBeat(concept.beat(beat.id()).orElseThrow(), beat.form(), beat.level());
    }

    private static Set<String> names(LessonFlow flow, List<TaughtBeat> lesson) {
        return flow.missing(lesson).stream()
                .map(LessonFlow.Missing::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
