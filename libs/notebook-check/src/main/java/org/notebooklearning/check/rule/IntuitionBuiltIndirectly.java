package org.notebooklearning.check.rule;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.notebooklearning.contracts.plan.BeatKind;
import org.notebooklearning.contracts.plan.LessonPlan;

/// NL202: intuition is built indirectly. Sign: in the first quarter of the lesson a beat opens with
/// something else than the topic (none of the title's words, few words that stand in half of the
/// beats), and what it opens with, or makes, is needed again at least two beats later.
final class IntuitionBuiltIndirectly implements Rule {
    private static final int FEWEST_PASSAGES = 5;
    private static final double CENTRAL = 0.5;
    private static final int EARLY = 4;
    private static final double FEW = 0.2;
    private static final int OPENING = 160;
    private static final Set<BeatKind> FRAME =
            EnumSet.of(
                    BeatKind.OPENING,
                    BeatKind.PRACTICE,
                    BeatKind.SHORTCUT,
                    BeatKind.ADJACENT,
                    BeatKind.ENDING);

    @Override
    public Judgement judge(LessonUnderCheck lesson) {
        Set<String> topic = topic(lesson);
        if (topic.isEmpty() || !lesson.isTagged()) {
            return new NotChecked("No tags and title tell beats and topic apart.");
        }
        List<Passage> passages =
                Passage.of(lesson).stream().filter(passage -> !passage.is(FRAME)).toList();
        if (passages.size() < FEWEST_PASSAGES) {
            return new NotChecked("Fewer than " + FEWEST_PASSAGES + " beats: too few to tell.");
        }
        Set<String> central = central(passages);
        for (int early = 0; early <= passages.size() / EARLY; early++) {
            Passage passage = passages.get(early);
            if (leaves(passage, topic, central)
                    && paysOff(passage, passages.subList(early + 2, passages.size()))) {
                return new Checked(
                        "'" + passage.name() + "' speaks of other things and returns later",
                        List.of());
            }
        }
        return new Checked(
                "how the beats in the first quarter open",
                List.of(
                        WholeLesson.finding(
                                "No early beat leaves the topic and is needed again later",
                                "Begin with something else that works the same way, and take it up"
                                        + " again where the topic needs it.")));
    }

    private static Set<String> topic(LessonUnderCheck lesson) {
        Set<String> topic = new TreeSet<>();
        lesson.plan()
                .map(LessonPlan::title)
                .or(
                        () ->
                                lesson.cells().stream()
                                        .flatMap(c -> Passage.heading(c).stream())
                                        .findFirst())
                .ifPresent(title -> topic.addAll(Vocabulary.of(before(title, ':'))));
        return topic;
    }

    private static Set<String> words(Passage passage) {
        return Vocabulary.of(passage.prose() + " " + String.join(" ", passage.bound()));
    }

    /// Words that stand in half of the beats: what the lesson is about, whatever its title says.
    private static Set<String> central(List<Passage> passages) {
        Map<String, Integer> beats = new TreeMap<>();
        passages.forEach(
                passage -> words(passage).forEach(word -> beats.merge(word, 1, Integer::sum)));
        beats.values().removeIf(count -> count < passages.size() * CENTRAL);
        return beats.keySet();
    }

    /// What a beat says it is about: its heading and its first sentences.
    private static Set<String> subject(Passage passage) {
        String text = passage.opening();
        return Vocabulary.of(text.substring(0, Math.min(text.length(), OPENING)));
    }

    private static boolean leaves(Passage passage, Set<String> topic, Set<String> central) {
        Set<String> subject = subject(passage);
        return Vocabulary.common(subject, topic).isEmpty()
                && Vocabulary.common(subject, central).size() <= subject.size() * FEW;
    }

    private static boolean paysOff(Passage early, List<Passage> later) {
        Set<String> subject = subject(early);
        return later.stream()
                .anyMatch(
                        passage ->
                                !Vocabulary.common(subject, words(passage)).isEmpty()
                                        || !Vocabulary.common(early.bound(), passage.used())
                                                .isEmpty());
    }

    private static String before(String title, char end) {
        int at = title.indexOf(end);
        return at < 0 ? title : title.substring(0, at);
    }
}
