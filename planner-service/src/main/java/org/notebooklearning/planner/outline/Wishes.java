package org.notebooklearning.planner.outline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.notebooklearning.concepts.flow.TaughtBeat;
import org.notebooklearning.concepts.library.Beat;
import org.notebooklearning.concepts.library.Concept;
import org.notebooklearning.concepts.library.ConceptLibrary;
import org.notebooklearning.concepts.match.BeatMatch;
import org.notebooklearning.concepts.match.ConceptMatch;
import org.notebooklearning.contracts.plan.PlannedBeat.Form;

/// What the learner wants more of, found in the library.
///
/// @param beats the reason for each beat that the wishes are about
/// @param notes what is there already and what is not taught, a sentence each
record Wishes(Map<String, String> beats, List<String> notes) {
    private static final int MOST = 10;

    /// The wishes in `scope`, which stand apart by commas, semicolons, full stops or lines.
    static Wishes in(String scope, Concept concept, ConceptLibrary library, Outline outline) {
        Map<String, String> beats = new LinkedHashMap<>();
        List<String> notes = new ArrayList<>();
        wishes(scope)
                .forEach(
                        wish -> {
                            List<Beat> found = BeatMatch.find(concept, wish);
                            if (found.isEmpty()) {
                                notes.add(untaught(wish, concept, library));
                            }
                            for (Beat beat : found) {
                                if (isInFull(outline, beat)) {
                                    notes.add(there(wish, beat));
                                } else {
                                    beats.put(beat.id(), "you asked for “" + wish + "”");
                                }
                            }
                        });
        return new Wishes(beats, notes);
    }

    private static Stream<String> wishes(String scope) {
        return Stream.of(scope.split("[,;\\n]|\\.\\s|\\.$"))
                .map(wish -> wish.replaceAll("\\s+", " ").strip())
                .filter(wish -> !wish.isEmpty())
                .distinct()
                .limit(MOST);
    }

    private static boolean isInFull(Outline outline, Beat beat) {
        Optional<TaughtBeat> entry = outline.find(beat.id());
        return entry.isPresent() && entry.get().form() == Form.FULL;
    }

    private static String there(String wish, Beat beat) {
        return "“" + wish + "” is in the plan with “" + beat.title() + "”.";
    }

    private static String untaught(String wish, Concept concept, ConceptLibrary library) {
        String not = "The library teaches nothing on “" + wish + "” with " + concept.title();
        return switch (ConceptMatch.find(library, wish)) {
            case ConceptMatch.Found found when !found.concept().equals(concept) ->
                    not + ": ask for a lesson on " + found.concept().title() + ".";
            case ConceptMatch.Found found -> not + " that can be told apart: say it closer.";
            case ConceptMatch.Unknown unknown ->
                    unknown.closest().stream()
                            .filter(other -> !other.equals(concept))
                            .findFirst()
                            .map(
                                    other ->
                                            not
                                                    + ". Its lesson that comes closest is “"
                                                    + other.title()
                                                    + "”.")
                            .orElse(not + ".");
        };
    }
}
