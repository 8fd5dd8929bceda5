package org.notebooklearning.concepts.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.notebooklearning.concepts.library.Beat;
import org.notebooklearning.concepts.library.Concept;

/// Finds the beats of a concept that a wish in the learner's words is about.
public final class BeatMatch {
    /// Words that say that something is wanted, not what.
    private static final Set<String> ASKING =
            Words.of(
                    "i me my we you it its is are be was do does can could please want wish would"
                            + " like more much some detail about on to for with from by at as that"
                            + " this these how why what when where which who explain explained show"
                            + " tell teach learn understand know really also add or not an");
    private static final double MOST_BEATS = 0.34;
    private static final int MOST_FOUND = 2;

    private BeatMatch() {}

    /// The beats that have most of the wish's words in title, intent, id and skills, at most two,
    /// in the order of the lesson; none where no word of it tells beats apart.
    public static List<Beat> find(Concept concept, String wish) {
        Set<String> wanted = new LinkedHashSet<>(Words.of(wish));
        wanted.removeAll(ASKING);
        Map<Beat, Integer> hits = new HashMap<>();
        for (String word : wanted) {
            List<Beat> having = concept.beats().stream().filter(beat -> has(beat, word)).toList();
            if (having.size() <= concept.beats().size() * MOST_BEATS) {
                having.forEach(beat -> hits.merge(beat, 1, Integer::sum));
            }
        }
        int most = hits.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<Beat> found = new ArrayList<>();
        for (Beat beat : concept.beats()) {
            if (most > 0 && hits.getOrDefault(beat, 0) == most && found.size() < MOST_FOUND) {
                found.add(beat);
            }
        }
        return found;
    }

    private static boolean has(Beat beat, String word) {
        String names = beat.id() + " " + String.join(" ", beat.teaches());
        return Words.of(beat.title() + " " + beat.intent() + " " + names).stream()
                .anyMatch(other -> Words.same(other, word));
    }
}
