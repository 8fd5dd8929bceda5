package org.notebooklearning.planner.outline;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.notebooklearning.concepts.library.Concept;
import org.notebooklearning.concepts.library.Question;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.plan.Answer;

/// What the answers to the diagnostic questions say about the learner, and their notebook where
/// they have one.
///
/// @param level the level they place the learner at
/// @param why in words for the learner
/// @param shortened reason for each beat that is only recapped
/// @param added reason for each beat that comes in
record Placement(
        Level level, String why, Map<String, String> shortened, Map<String, String> added) {

    Placement {
        shortened = Map.copyOf(shortened);
        added = Map.copyOf(added);
    }

    /// Nothing was asked: the level is given, the outline stays as it is.
    static Placement at(Level level, String why) {
        return new Placement(level, why, Map.of(), Map.of());
    }

    /// The same for a learner who knows more: what their answers call for stays.
    ///
    /// @param known reason for each beat
    Placement knowing(Map<String, String> known) {
        Map<String, String> all = new LinkedHashMap<>(known);
        all.keySet().removeAll(added.keySet());
        all.putAll(shortened);
        return new Placement(level, why, all, added);
    }

    /// What `answers` say. A question without an answer counts as "not sure yet".
    static Placement of(Concept concept, List<Answer> answers) {
        Map<String, Answer> byQuestion = new HashMap<>();
        answers.forEach(answer -> byQuestion.put(answer.diagnostic(), answer));
        Map<String, String> shortened = new LinkedHashMap<>();
        Map<String, String> added = new LinkedHashMap<>();
        int right = 0;
        boolean basicsHold = true;
        for (Question question : concept.questions()) {
            Answer answer = byQuestion.get(question.diagnostic().id());
            if (answer != null && question.isRight(answer)) {
                right++;
                question.shortenWhenRight()
                        .forEach(beat -> shortened.put(beat, "you answered " + asked(question)));
            } else {
                basicsHold &= !question.diagnostic().basic();
                question.addWhenWrong().forEach(beat -> added.put(beat, missed(question, answer)));
            }
        }
        added.keySet().forEach(shortened::remove);
        int questions = concept.questions().size();
        Level level = level(right, questions, basicsHold);
        return new Placement(
                level,
                "you answered " + right + " of " + questions + " questions right",
                shortened,
                added);
    }

    private static Level level(int right, int questions, boolean basicsHold) {
        if (!basicsHold || 2 * right < questions) {
            return Level.BEGINNER;
        }
        return right == questions ? Level.ADVANCED : Level.INTERMEDIATE;
    }

    private static String missed(
            Question question, @org.jspecify.annotations.Nullable Answer answer) {
        Integer option = answer == null ? null : answer.option();
        return (option == null ? "you were not sure about " : "your answer missed ")
                + asked(question);
    }

    private static String asked(Question question) {
        String text = question.diagnostic().question().replaceAll("\\s+", " ").strip();
        return "“" + (text.length() <= 70 ? text : text.substring(0, 67).strip() + "…") + "”";
    }
}
