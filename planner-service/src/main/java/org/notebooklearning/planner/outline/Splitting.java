package org.notebooklearning.planner.outline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
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
import org.notebooklearning.contracts.notebook.CellRole;
import org.notebooklearning.contracts.plan.BeatKind;
import org.notebooklearning.contracts.plan.PlannedBeat.Form;
import org.notebooklearning.contracts.plan.SplitOffer;

/// A long lesson as two notebooks, each of which stands for itself. The second one begins with the
/// opening (its recap, where it has one) and recalls what its code needs of the first. Where two
/// sittings are not enough, the second one is split again when its own plan is made.
final class Splitting {
    /// A plan that takes longer is offered as two notebooks.
    static final int LONG = 45;

    /// What fits into one sitting.
    static final int SITTING = 50;

    /// What a notebook has to take at least to be one.
    static final int SHORTEST = 15;

    private static final int MOST_SITTINGS = 4;
    private static final Set<BeatKind> BEGINNINGS =
            EnumSet.of(BeatKind.INTUITION, BeatKind.DERIVATION);

    /// What every lesson has something of.
    private static final Set<CellRole> ELEMENTS =
            EnumSet.of(
                    CellRole.VISUALISATION,
                    CellRole.SIMULATION,
                    CellRole.INTERACTIVE,
                    CellRole.PRACTICE);

    private final Concept concept;
    private final Outline outline;
    private final NamesKept names;
    private final Earlier earlier;

    /// @param outline of the whole lesson, or of all that is left of it after `earlier`
    Splitting(Concept concept, Outline outline, NamesKept names, Earlier earlier) {
        this.concept = concept;
        this.outline = outline;
        this.names = names;
        this.earlier = earlier;
    }

    /// The split into as few sittings as can be, which tears no thought where possible and is the
    /// most even one. Each notebook must be long enough and have something to see, to move, to
    /// simulate and to practise. Empty where the lesson is short or can not be cut so; where only
    /// the sittings get too long, the most even split is offered anyway.
    Optional<SplitOffer> offer() {
        if (outline.minutes() <= (earlier.isNone() ? LONG : SITTING)) {
            return Optional.empty();
        }
        List<Cut> cuts = cuts(SITTING);
        return IntStream.rangeClosed(2, MOST_SITTINGS)
                .mapToObj(sittings -> into(sittings, cuts))
                .flatMap(Optional::stream)
                .findFirst()
                .or(
                        () ->
                                cuts(outline.minutes()).stream()
                                        .min(Comparator.comparingInt(cut -> unevenness(cut, 2))))
                .map(this::offer);
    }

    /// All that leave two whole notebooks, the first one of at most `longest` minutes.
    private List<Cut> cuts(int longest) {
        return IntStream.range(1, outline.entries().size())
                .filter(i -> BEGINNINGS.contains(outline.entries().get(i).beat().kind()))
                .filter(i -> minutes(outline.entries().subList(0, i)) <= longest)
                .mapToObj(this::at)
                .filter(cut -> firstMinutes(cut) >= SHORTEST && minutes(cut.second) >= SHORTEST)
                .filter(cut -> firstMinutes(cut) <= longest)
                .filter(cut -> isWhole(cut.first) && isWhole(cut.second))
                .toList();
    }

    /// The best of `cuts` whose first notebook is one sitting and whose rest is `sittings - 1`.
    private Optional<Cut> into(int sittings, List<Cut> cuts) {
        return cuts.stream()
                .sorted(
                        Comparator.comparing(Cut::tearsAThought)
                                .thenComparingInt(cut -> unevenness(cut, sittings)))
                .filter(cut -> fits(cut, sittings - 1))
                .findFirst();
    }

    /// Whether what follows `cut` can be read in `sittings`.
    private boolean fits(Cut cut, int sittings) {
        if (sittings == 1) {
            return minutes(cut.second) <= SITTING;
        }
        int minutes = minutes(cut.second);
        if (minutes <= SITTING || minutes > sittings * SITTING) {
            return false;
        }
        Outline rest = new Outline(cut.second, outline.why());
        Splitting further = new Splitting(concept, rest, names, earlier(cut));
        return further.into(sittings, further.cuts(SITTING)).isPresent();
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

    /// What was taught before the notebook that begins with `beat`.
    Earlier before(String beat) {
        return outline.find(beat).isEmpty() ? earlier : earlier(at(index(beat)));
    }

    private Earlier earlier(Cut cut) {
        List<TaughtBeat> taught = new ArrayList<>(earlier.taught);
        taught.addAll(cut.first.subList(1, cut.first.size()));
        return new Earlier(cut.begin.id(), taught);
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
        List<TaughtBeat> first = new ArrayList<>(entries.subList(0, index));
        recall(earlier.taught, first);
        List<TaughtBeat> second = new ArrayList<>(entries.subList(index, entries.size()));
        second.addFirst(recap(entries.getFirst()));
        List<TaughtBeat> tail = List.copyOf(second);
        List<TaughtBeat> before = new ArrayList<>(earlier.taught);
        before.addAll(entries.subList(1, index));
        recall(before, second);
        second.removeIf(tail::contains);
        List<TaughtBeat> whole = new ArrayList<>();
        whole.add(tail.getFirst());
        whole.addAll(second);
        whole.addAll(tail.subList(1, tail.size()));
        return new Cut(first, whole, entries.get(index));
    }

    /// The same as a recap, where it has one.
    private static TaughtBeat recap(TaughtBeat beat) {
        TaughtBeat recap = new TaughtBeat(beat.beat(), Form.RECAP, beat.level());
        return recap.cells().isEmpty() ? beat : recap;
    }

    /// Brings into `notebook` what its code needs, and what it has nothing of otherwise from a beat
    /// of `before` whose recap has it.
    private void recall(List<TaughtBeat> before, List<TaughtBeat> notebook) {
        names.complete(notebook, new LinkedHashMap<>());
        for (CellRole element :
                ELEMENTS.stream().sorted(Comparator.comparing(CellRole::word)).toList()) {
            if (!roles(notebook).contains(element)) {
                before.stream()
                        .map(beat -> new TaughtBeat(beat.beat(), Form.RECAP, beat.level()))
                        .filter(recap -> roles(List.of(recap)).contains(element))
                        .findFirst()
                        .ifPresent(recap -> names.put(notebook, recap));
            }
        }
        names.complete(notebook, new LinkedHashMap<>());
    }

    private SplitOffer offer(Cut cut) {
        String sittings =
                minutes(cut.second) > SITTING
                        ? " minutes. It can be split into two notebooks: the first is for one sitting,"
                                + " and the second can be split again when you come to it."
                        : " minutes. It can be split into two notebooks, each to be read at a"
                                + " sitting.";
        return new SplitOffer(
                cut.begin.id(),
                cut.begin.beat().title(),
                "At your level this takes about " + outline.minutes() + sittings,
                new SplitOffer.Share(firstTitle(cut), firstMinutes(cut), titles(cut.first)),
                new SplitOffer.Share(
                        secondTitle(cut.begin.id()),
                        minutes(cut.second),
                        titles(cut.second.subList(cut.recalled(), cut.second.size()))),
                false);
    }

    private String firstTitle(Cut cut) {
        String last = cut.first.getLast().beat().title();
        return concept.title()
                + outline.find(earlier.begin == null ? "" : earlier.begin)
                        .map(begin -> ": from “" + begin.beat().title() + "” to “" + last + "”")
                        .orElse(": up to “" + last + "”");
    }

    private List<String> titles(List<TaughtBeat> beats) {
        return beats.stream()
                .filter(
                        beat ->
                                earlier.taught.stream()
                                        .noneMatch(had -> had.id().equals(beat.id())))
                .filter(beat -> BEGINNINGS.contains(beat.beat().kind()))
                .map(beat -> beat.beat().title())
                .toList();
    }

    private static boolean isWhole(List<TaughtBeat> beats) {
        return roles(beats).containsAll(ELEMENTS);
    }

    private static Set<CellRole> roles(List<TaughtBeat> beats) {
        return beats.stream()
                .flatMap(beat -> beat.cells().stream())
                .map(BeatCell::role)
                .collect(Collectors.toSet());
    }

    /// How long its longest notebook is, were the second one cut evenly into the other `sittings`.
    private static int unevenness(Cut cut, int sittings) {
        return Math.max(firstMinutes(cut) * (sittings - 1), minutes(cut.second));
    }

    /// The first notebook gets an ending of its own.
    private static int firstMinutes(Cut cut) {
        return minutes(cut.first) + 1;
    }

    private static int minutes(List<TaughtBeat> beats) {
        return beats.stream().mapToInt(TaughtBeat::minutes).sum();
    }

    /// What the notebooks before this one taught.
    ///
    /// @param begin the beat that this one begins with; null for the first notebook
    record Earlier(@Nullable String begin, List<TaughtBeat> taught) {
        static final Earlier NONE = new Earlier(null, List.of());

        boolean isNone() {
            return begin == null;
        }
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
