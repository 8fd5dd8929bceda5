package org.notebooklearning.planner.outline;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.notebooklearning.concepts.flow.LessonFlow;
import org.notebooklearning.concepts.flow.TaughtBeat;
import org.notebooklearning.concepts.library.BeatCell;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.notebook.CellRole;
import org.notebooklearning.contracts.plan.BeatForm;
import org.notebooklearning.contracts.plan.PlannedBeat.Form;
import org.notebooklearning.contracts.plan.Rewriting;

/// The ways to write one beat of a lesson again that are worth offering: they give other cells, no
/// name that the rest uses is lost, and the lesson still has something to see, to move, to simulate
/// and to practise.
final class Rewritings {
    private static final Set<CellRole> ELEMENTS =
            EnumSet.of(
                    CellRole.VISUALISATION,
                    CellRole.SIMULATION,
                    CellRole.INTERACTIVE,
                    CellRole.PRACTICE,
                    CellRole.SHORTCUT);
    private final LessonFlow flow;
    private final List<TaughtBeat> lesson;

    Rewritings(LessonFlow flow, List<TaughtBeat> lesson) {
        this.flow = flow;
        this.lesson = List.copyOf(lesson);
    }

    /// What is offered for the beat at `index`.
    Map<Rewriting, BeatForm> of(int index) {
        TaughtBeat now = lesson.get(index);
        Map<Rewriting, BeatForm> ways = new EnumMap<>(Rewriting.class);
        for (Rewriting way : Rewriting.values()) {
            written(now, way)
                    .filter(other -> isWhole(index, other))
                    .ifPresent(other -> ways.put(way, new BeatForm(other.form(), other.level())));
        }
        return ways;
    }

    private Optional<TaughtBeat> written(TaughtBeat now, Rewriting way) {
        return switch (way) {
            case SIMPLER -> nextLevel(now, -1);
            case DEEPER -> nextLevel(now, 1);
            case SHORTER ->
                    Optional.of(new TaughtBeat(now.beat(), Form.RECAP, now.level()))
                            .filter(other -> now.form() == Form.FULL && isOther(now, other));
            case FULL ->
                    Optional.of(new TaughtBeat(now.beat(), Form.FULL, now.level()))
                            .filter(other -> now.form() == Form.RECAP && isOther(now, other));
        };
    }

    /// The nearest level in this direction that gives other cells.
    private static Optional<TaughtBeat> nextLevel(TaughtBeat now, int step) {
        List<Level> levels = List.of(Level.values());
        int level = levels.indexOf(now.level()) + step;
        while (level >= 0 && level < levels.size()) {
            TaughtBeat other = new TaughtBeat(now.beat(), now.form(), levels.get(level));
            if (isOther(now, other)) {
                return Optional.of(other);
            }
            level += step;
        }
        return Optional.empty();
    }

    /// A quotation more or less is no other lesson: the source may have none.
    private static boolean isOther(TaughtBeat now, TaughtBeat other) {
        return !own(other).isEmpty() && !own(other).equals(own(now));
    }

    private static List<BeatCell> own(TaughtBeat beat) {
        return beat.cells().stream().filter(cell -> !cell.isQuote()).toList();
    }

    private boolean isWhole(int index, TaughtBeat other) {
        List<TaughtBeat> after = new ArrayList<>(lesson);
        after.set(index, other);
        Set<String> missing = names(lesson);
        return missing.containsAll(names(after)) && elements(after).containsAll(elements(lesson));
    }

    private Set<String> names(List<TaughtBeat> beats) {
        return flow.missing(beats).stream()
                .map(LessonFlow.Missing::name)
                .collect(Collectors.toSet());
    }

    private static Set<CellRole> elements(List<TaughtBeat> beats) {
        return beats.stream()
                .flatMap(beat -> beat.cells().stream())
                .map(BeatCell::role)
                .filter(ELEMENTS::contains)
                .collect(Collectors.toSet());
    }
}
