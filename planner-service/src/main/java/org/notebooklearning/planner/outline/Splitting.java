package org.notebooklearning.planner.outline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.concepts.compose.Pause;
import org.notebooklearning.concepts.flow.TaughtBeat;
import org.notebooklearning.concepts.library.BeatCell;
import org.notebooklearning.concepts.library.Concept;
import org.notebooklearning.contracts.plan.PlannedBeat.Form;
import org.notebooklearning.contracts.plan.SplitOffer;

/// A long lesson as two notebooks, each of which stands for itself. The second one begins with the
/// opening and recalls what its code needs of the first.
final class Splitting {
    /// A plan that takes longer is offered as two.
    static final int LONG = 60;

    /// What a notebook has to take at least to be one.
    static final int SHORTEST = 20;

    private static final Set<String> BEGINNINGS = Set.of("intuition", "derivation");

    /// What every lesson has something of.
    private static final Set<String> ELEMENTS =
            Set.of("visualisation", "simulation", "interactive", "practice");

    private final Concept concept;
    private final Outline outline;
    private final NamesKept names;

    /// @param outline of the whole lesson
    Splitting(Concept concept, Outline outline, NamesKept names) {
        this.concept = concept;
        this.outline = outline;
        this.names = names;
    }

    /// The most even split that tears no thought, else the most even one, where the lesson is long
    /// and both notebooks would be long enough and have something to see, to move, to simulate and
    /// to practise.
    Optional<SplitOffer> offer() {
        if (outline.minutes() <= LONG) {
            return Optional.empty();
        }
        return IntStream.range(1, outline.entries().size())
                .filter(i -> BEGINNINGS.contains(outline.entries().get(i).beat().kind()))
                .mapToObj(this::at)
                .filter(cut -> minutes(cut.first) >= SHORTEST && minutes(cut.second) >= SHORTEST)
                .filter(cut -> isWhole(cut.first) && isWhole(cut.second))
                .min(
                        Comparator.comparing((Cut cut) -> longer(cut) > LONG || cut.tearsAThought())
                                .thenComparingInt(Splitting::longer))
                .map(this::offer);
    }

    /// The split before the beat `id`, which the learner took: it stays, whatever the lengths have
    /// become since. Empty for null, and where no second notebook can begin with it.
    Optional<SplitOffer> at(@Nullable String id) {
        return outline.find(id == null ? "" : id)
                .filter(beat -> BEGINNINGS.contains(beat.beat().kind()))
                .map(beat -> offer(at(index(beat.id()))));
    }

    /// The first notebook of `offer`, with an ending of its own.
    Outline first(SplitOffer offer) {
        List<TaughtBeat> first = new ArrayList<>(at(index(offer.beat())).first);
        TaughtBeat last = outline.entries().getLast();
        first.add(new TaughtBeat(Pause.beat(offer), Form.FULL, last.level()));
        return new Outline(first, outline.why());
    }

    /// The notebook that begins with `beat`; the whole lesson where it has no such beat.
    Outline second(String beat) {
        return outline.find(beat).isEmpty()
                ? outline
                : new Outline(at(index(beat)).second, outline.why());
    }

    /// The title of the notebook that begins with `beat`.
    String secondTitle(String beat) {
        return outline.find(beat)
                .map(entry -> concept.title() + ": from “" + entry.beat().title() + "” on")
                .orElse(concept.title());
    }

    private int index(String beat) {
        return IntStream.range(0, outline.entries().size())
                .filter(i -> outline.entries().get(i).id().equals(beat))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such beat: " + beat));
    }

    private Cut at(int index) {
        List<TaughtBeat> entries = outline.entries();
        List<TaughtBeat> second = new ArrayList<>(entries.subList(index, entries.size()));
        second.addFirst(entries.getFirst());
        List<TaughtBeat> tail = List.copyOf(second);
        recallElements(entries.subList(1, index), second);
        names.complete(second, new LinkedHashMap<>());
        second.removeIf(tail::contains);
        List<TaughtBeat> whole = new ArrayList<>();
        whole.add(tail.getFirst());
        whole.addAll(second);
        whole.addAll(tail.subList(1, tail.size()));
        return new Cut(entries.subList(0, index), whole, entries.get(index));
    }

    /// What the rest has nothing of comes from a beat before, where its recap has it.
    private void recallElements(List<TaughtBeat> before, List<TaughtBeat> second) {
        for (String element : ELEMENTS.stream().sorted().toList()) {
            if (!roles(second).contains(element)) {
                before.stream()
                        .map(beat -> new TaughtBeat(beat.beat(), Form.RECAP, beat.level()))
                        .filter(recap -> roles(List.of(recap)).contains(element))
                        .findFirst()
                        .ifPresent(recap -> names.put(second, recap));
            }
        }
    }

    private SplitOffer offer(Cut cut) {
        String last = cut.first.getLast().beat().title();
        return new SplitOffer(
                cut.begin.id(),
                cut.begin.beat().title(),
                "At your level this takes about "
                        + outline.minutes()
                        + " minutes. It can be split into two notebooks, each to be read at a"
                        + " sitting.",
                new SplitOffer.Share(
                        concept.title() + ": up to “" + last + "”",
                        minutes(cut.first) + 1,
                        titles(cut.first)),
                new SplitOffer.Share(
                        secondTitle(cut.begin.id()),
                        minutes(cut.second),
                        titles(cut.second.subList(cut.recalled(), cut.second.size()))),
                false);
    }

    private static List<String> titles(List<TaughtBeat> beats) {
        return beats.stream()
                .filter(beat -> BEGINNINGS.contains(beat.beat().kind()))
                .map(beat -> beat.beat().title())
                .toList();
    }

    private static boolean isWhole(List<TaughtBeat> beats) {
        return roles(beats).containsAll(ELEMENTS);
    }

    private static Set<String> roles(List<TaughtBeat> beats) {
        return beats.stream()
                .flatMap(beat -> beat.cells().stream())
                .map(BeatCell::role)
                .collect(Collectors.toSet());
    }

    private static int longer(Cut cut) {
        return Math.max(minutes(cut.first), minutes(cut.second));
    }

    private static int minutes(List<TaughtBeat> beats) {
        return beats.stream().mapToInt(TaughtBeat::minutes).sum();
    }

    private record Cut(List<TaughtBeat> first, List<TaughtBeat> second, TaughtBeat begin) {
        /// How many beats of the second notebook only recall the first.
        int recalled() {
            return second.indexOf(begin);
        }

        /// Whether the second notebook begins in the middle of something: with a beat that builds
        /// on what the last one of the first has only just taught.
        boolean tearsAThought() {
            return first.getLast().beat().teaches().stream()
                    .anyMatch(begin.beat().assumes()::contains);
        }
    }
}
