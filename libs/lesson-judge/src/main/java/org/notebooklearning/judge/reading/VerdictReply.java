package org.notebooklearning.judge.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.report.MeaningReading.Evidence;
import org.notebooklearning.contracts.report.MeaningReading.Said;
import org.notebooklearning.contracts.report.MeaningReading.Vote;
import org.notebooklearning.model.ask.ModelReply;

/// What a model replied, as votes.
final class VerdictReply {
    private static final int LONGEST = 600;
    private final LessonText lesson;

    VerdictReply(LessonText lesson) {
        this.lesson = lesson;
    }

    /// One vote for each of `rules`; IllegalArgumentException that says what is wrong where the
    /// reply is not in the form, or says nothing about one of them.
    Map<String, Vote> votes(ModelReply reply, List<String> rules) {
        if (reply.end() != ModelReply.End.COMPLETE) {
            throw new IllegalArgumentException("it does not come to its end");
        }
        Map<String, Vote> votes = new LinkedHashMap<>();
        for (JsonNode verdict : tree(reply.text()).path("verdicts")) {
            String rule = verdict.path("rule").asText();
            if (rules.contains(rule)) {
                votes.put(rule, vote(verdict));
            }
        }
        TreeSet<String> missing = new TreeSet<>(rules);
        missing.removeAll(votes.keySet());
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(
                    "it has no verdict on " + String.join(", ", missing));
        }
        return votes;
    }

    private static JsonNode tree(String text) {
        // Models put JSON between the marks of a code block, and words around it, whatever they
        // are told.
        int begin = text.indexOf('{');
        int end = text.lastIndexOf('}');
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("it holds no JSON object");
        }
        try {
            return Json.mapper().readTree(text.substring(begin, end + 1));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("it is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    /// The vote, with that of its evidence that stands in the lesson. Without any it does not
    /// count; that something does not apply has no place to show.
    private Vote vote(JsonNode verdict) {
        List<Evidence> found = new ArrayList<>();
        for (JsonNode place : verdict.path("evidence")) {
            Evidence evidence =
                    new Evidence(
                            place.path("cell").asText().strip(),
                            oneLine(place.path("quotation").asText()));
            if (lesson.holds(evidence)) {
                found.add(evidence);
            }
        }
        Said said = said(verdict.path("answer").asText());
        boolean founded = said == Said.NOT_APPLICABLE || !found.isEmpty();
        return new Vote(
                founded ? said : Said.UNFOUNDED,
                oneLine(verdict.path("why").asText()),
                said == Said.BROKEN ? oneLine(verdict.path("fix").asText()) : "",
                found);
    }

    private static Said said(String answer) {
        return switch (answer) {
            case "holds" -> Said.HOLDS;
            case "broken" -> Said.BROKEN;
            case "not-applicable" -> Said.NOT_APPLICABLE;
            default ->
                    throw new IllegalArgumentException(
                            "an answer is holds, broken or not-applicable, and not “"
                                    + oneLine(answer)
                                    + "”");
        };
    }

    private static String oneLine(String words) {
        String line = words.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 3) + "...";
    }
}
