package org.notebooklearning.check.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.notebooklearning.contracts.lesson.LessonRequest;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.lesson.Review;
import org.notebooklearning.contracts.lesson.SourceReference;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.contracts.plan.PlannedBeat;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.source.SourceDocument.Paragraph;
import org.notebooklearning.contracts.source.SourceDocument.Position;
import org.notebooklearning.contracts.source.SourceDocument.Section;
import org.notebooklearning.contracts.plan.BeatKind;

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
        plan.properties().forEach(beat -> kinds.put(beat.getKey(), kind(beat.getValue())));
        return kinds;
    }

    private static String kind(JsonNode beat) {
        if (!beat.isObject()) {
            return beat.asText();
        }
        allowOnly(beat, Set.of("kind", "minutes", "cells", "teaches"));
        return required(beat, "kind");
    }

    private static String required(JsonNode object, String name) {
        if (!object.path(name).isTextual()) {
            throw new IllegalArgumentException("No '" + name + "' in " + object);
        }
        return object.path(name).asText();
    }

    /// `{"waiter": "intuition"}`: beats in order, each with its kind; or with its `kind`,
    /// `minutes`, `cells` and what it `teaches`.
    ///
    /// @param about `given` and `summary` of the plan, where they matter
    static LessonPlan plan(JsonNode beats, JsonNode about) {
        allowOnly(about, Set.of("given", "summary"));
        List<PlannedBeat> planned = new ArrayList<>();
        beats.properties().forEach(beat -> planned.add(beat(beat.getKey(), beat.getValue())));
        return new LessonPlan(
                "softmax",
                "Softmax",
                about.path("summary").asText("From scores to chances."),
                Level.BEGINNER,
                "You said so.",
                texts(about.path("given")),
                planned,
                List.of(),
                List.of(),
                null);
    }

    private static PlannedBeat beat(String id, JsonNode beat) {
        return new PlannedBeat(
                id,
                id.replace('-', ' '),
                "The learner sees it.",
                BeatKind.named(kind(beat)),
                PlannedBeat.Form.FULL,
                texts(beat.path("teaches")),
                beat.path("minutes").asInt(3),
                beat.path("cells").asInt(3));
    }

    /// `{"topic": "Softmax", "scope": "temperature"}`: what the learner asked for.
    static LessonRequest request(JsonNode asked) {
        allowOnly(asked, Set.of("topic", "scope"));
        return new LessonRequest(
                required(asked, "topic"),
                asked.path("scope").asText(""),
                new SourceReference.TopicOnly(),
                null,
                Level.BEGINNER,
                Review.NONE,
                null);
    }

    /// `{"1": ["A paragraph."]}`: pages with their paragraphs; without any there is no source.
    static SourceDocument source(JsonNode pages) {
        if (pages.isEmpty()) {
            return SourceDocument.none();
        }
        List<Paragraph> paragraphs = new ArrayList<>();
        for (Map.Entry<String, JsonNode> page : pages.properties()) {
            for (String text : texts(page.getValue())) {
                int number = Integer.parseInt(page.getKey());
                Position position = new Position(number, 0, paragraphs.size());
                paragraphs.add(new Paragraph(Paragraph.Kind.TEXT, text, position));
            }
        }
        return new SourceDocument(new SourceDocument.About(SourceDocument.Form.EXCERPT, "Notes on softmax", List.of(), "excerpt", "en", null, pages.size(), List.of()), SourceDocument.Content.of(List.of(new Section("1", "Softmax", 1, 1, paragraphs))));
    }
}
