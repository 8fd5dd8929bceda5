package org.notebooklearning.check.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.contracts.plan.PlannedBeat;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.source.SourceDocument.Paragraph;
import org.notebooklearning.contracts.source.SourceDocument.Position;
import org.notebooklearning.contracts.source.SourceDocument.Section;

/// Reads plan and source of an example from the short forms that are readable on a page.
final class ExampleFacts {
    private ExampleFacts() {}

    /// Refuses members that nothing reads: a misspelt one would prove nothing.
    static void allowOnly(JsonNode object, Set<String> known) {
        Set<String> unknown = new HashSet<>();
        object.fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("Not known: " + unknown + "; known: " + known);
        }
    }

    static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    /// The kind of each planned beat.
    static Map<String, String> kinds(JsonNode plan) {
        Map<String, String> kinds = new LinkedHashMap<>();
        plan.properties().forEach(beat -> kinds.put(beat.getKey(), beat.getValue().asText()));
        return kinds;
    }

    /// `{"waiter": "intuition"}`: beats in order, each with its kind.
    static LessonPlan plan(JsonNode beats) {
        List<PlannedBeat> planned = new ArrayList<>();
        beats.properties()
                .forEach(
                        beat ->
                                planned.add(
                                        new PlannedBeat(
                                                beat.getKey(),
                                                beat.getKey().replace('-', ' '),
                                                "The learner sees it.",
                                                beat.getValue().asText(),
                                                PlannedBeat.Form.FULL,
                                                List.of(),
                                                3,
                                                3)));
        return new LessonPlan(
                "softmax",
                "Softmax",
                "From scores to chances.",
                Level.BEGINNER,
                "You said so.",
                List.of(),
                planned,
                List.of(),
                List.of(),
                null);
    }

    /// `{"1": ["A paragraph."]}`: pages with their paragraphs.
    static SourceDocument source(JsonNode pages) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (Map.Entry<String, JsonNode> page : pages.properties()) {
            for (String text : texts(page.getValue())) {
                int number = Integer.parseInt(page.getKey());
                Position position = new Position(number, 0, paragraphs.size());
                paragraphs.add(new Paragraph(Paragraph.Kind.TEXT, text, position));
            }
        }
        return new SourceDocument(
                SourceDocument.Form.EXCERPT,
                "Notes on softmax",
                List.of(),
                "excerpt",
                "en",
                null,
                pages.size(),
                List.of(new Section("1", "Softmax", 1, 1, paragraphs)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
