package org.notebooklearning.planner.known;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.notebooklearning.concepts.library.Beat;
import org.notebooklearning.concepts.library.BeatCell;
import org.notebooklearning.concepts.library.Concept;
import org.notebooklearning.contracts.plan.BeatKind;

/// Which beats of a concept a notebook shows to be known. A beat is known by the term that it is
/// about: one that it sets in bold, that its title, intent or skills name, and that no beat before
/// it introduced. What the whole lesson is about is known by nothing: who uses it may well ask what
/// it does.
public final class KnownBeats {
    private static final Pattern BOLD = Pattern.compile("\\*\\*([^*\\n]{2,40})\\*\\*");
    private static final Pattern CALLED = Pattern.compile("(\\w+)\\(");

    private KnownBeats() {}

    /// The reason for each beat that is known, by its id.
    public static Map<String, String> of(Concept concept, NotebookKnowledge knowledge) {
        Map<String, String> known = new LinkedHashMap<>();
        Set<String> introduced = new HashSet<>();
        for (Beat beat : concept.beats()) {
            for (Term term : terms(beat)) {
                boolean counts =
                        introduced.add(term.plain())
                                && beat.kind() != BeatKind.OPENING
                                && !isSubject(term, concept)
                                && isSubject(term, beat);
                if (counts) {
                    knowledge.shows(term).ifPresent(why -> known.putIfAbsent(beat.id(), why));
                }
            }
        }
        return known;
    }

    /// Those in bold that are no word of everyday speech, or the name of a function that the beat
    /// calls.
    private static List<Term> terms(Beat beat) {
        Set<String> called =
                found(CALLED, beat.cells().stream().filter(cell -> !cell.markdown()))
                        .map(Term::plain)
                        .collect(Collectors.toSet());
        return found(BOLD, beat.cells().stream().filter(BeatCell::markdown))
                .map(Term::new)
                .filter(Term::isLong)
                .filter(term -> term.isSpecial() || called.contains(term.plain()))
                .toList();
    }

    private static Stream<String> found(Pattern pattern, Stream<BeatCell> cells) {
        return cells.filter(BeatCell::isDelivered)
                .flatMap(cell -> pattern.matcher(cell.source()).results())
                .map((MatchResult found) -> found.group(1));
    }

    private static boolean isSubject(Term term, Concept concept) {
        return Term.plain(concept.title()).contains(term.plain())
                || Term.plain(concept.id()).equals(term.plain())
                || concept.aliases().stream().map(Term::plain).anyMatch(term.plain()::equals);
    }

    private static boolean isSubject(Term term, Beat beat) {
        return Stream.concat(
                        Stream.of(beat.id(), beat.title(), beat.intent()), beat.teaches().stream())
                .anyMatch(name -> Term.plain(name).contains(term.plain()));
    }
}
