package org.notebooklearning.check.rule;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.notebooklearning.contracts.plan.LessonPlan;

/// NL202: intuition is built indirectly. Sign: in the first half of the lesson a passage speaks
/// about something else than the topic (none of the title's words), and what it speaks about, or
/// makes, is needed again at least two passages later.
final class IntuitionBuiltIndirectly implements Rule {
    private static final int FEWEST_PASSAGES = 5;
    private static final Set<String> FRAME =
            Set.of("opening", "practice", "shortcut", "adjacent", "ending");

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
        for (int early = 0; early <= passages.size() / 2; early++) {
            Passage passage = passages.get(early);
            if (Vocabulary.common(words(passage), topic).isEmpty()
                    && paysOff(passage, passages.subList(early + 2, passages.size()))) {
                return new Checked(
                        "'" + passage.name() + "' speaks of other things and returns later",
                        List.of());
            }
        }
        return new Checked(
                "words and names of the beats in the first half",
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

    private static boolean paysOff(Passage early, List<Passage> later) {
        Set<String> subject = Vocabulary.of(early.opening().lines().findFirst().orElse(""));
        subject.addAll(Vocabulary.of(early.name().replace('-', ' ')));
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
