package org.notebooklearning.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.junit.jupiter.api.Test;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.lesson.FieldLimits;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.lesson.Review;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.contracts.plan.Rewriting;
import org.notebooklearning.contracts.report.LessonReport;
import org.notebooklearning.gateway.lessons.PlanReview;
import org.notebooklearning.gateway.operations.SpendingSummary;
import org.notebooklearning.gateway.operations.Summary;
import org.notebooklearning.gateway.readmodel.LessonCounts;

/// The schemas of the OpenAPI document are those of the records: walked together from each body on,
/// they have the same properties of the same types, the same words, and the same kinds.
class OpenApiSchemasTest {
    /// What is answered, and what is read into a record, by the name of its schema.
    private static final Map<String, Class<?>> BODIES =
            Map.ofEntries(
                    Map.entry("Problem", Problem.class),
                    Map.entry("SubmittedBody", SubmittedBody.class),
                    Map.entry("LessonPage", LessonPage.class),
                    Map.entry("LessonCounts", LessonCounts.class),
                    Map.entry("LessonBody", LessonBody.class),
                    Map.entry("LessonPlan", LessonPlan.class),
                    Map.entry("LessonReport", LessonReport.class),
                    Map.entry("LessonEvent", LessonEvent.class),
                    Map.entry("AuthorsBody", AuthorsBody.class),
                    Map.entry("ConceptBody", ConceptBody.class),
                    Map.entry("ConceptMatchBody", ConceptMatchBody.class),
                    Map.entry("Summary", Summary.class),
                    Map.entry("DeadLetterPage", DeadLetterPage.class),
                    Map.entry("AnswersBody", AnswersBody.class),
                    Map.entry("PlanReview", PlanReview.class),
                    Map.entry("Retry", RetryBody.class),
                    Map.entry("CapBody", CapBody.class),
                    Map.entry("SpendingSummary", SpendingSummary.class));

    /// What is read field by field.
    private static final Map<String, Set<String>> FIELDS =
            Map.of(
                    "LessonSubmission",
                    SubmissionJson.FIELDS,
                    "LessonSource",
                    SubmissionJson.SOURCES,
                    "LessonForm",
                    parts(),
                    "BeatRewrite",
                    Set.of("as"));

    private static final Map<Type, String> SCALARS =
            Map.of(
                    String.class, "string",
                    Instant.class, "string date-time",
                    boolean.class, "boolean",
                    int.class, "integer int32",
                    Integer.class, "integer int32",
                    long.class, "integer int64",
                    Long.class, "integer int64",
                    double.class, "number double",
                    Double.class, "number double");

    private final ApiDocument document = ApiDocument.file();
    private final Map<String, JavaType> met = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();

    @Test
    void haveThePropertiesOfTheRecords() {
        BODIES.forEach((name, body) -> hold(type(body), document.reference(name), name));
        hold(type(Level.class), document.reference("Level"), "level");
        hold(type(Review.class), document.reference("Review"), "review");
        hold(type(Rewriting.class), document.reference("Rewriting"), "as");

        assertThat(wrong).isEmpty();
        Set<String> held = new TreeSet<>(met.keySet());
        held.addAll(FIELDS.keySet());
        assertThat(held).isEqualTo(names(document.schemas()));
    }

    @Test
    void haveTheFieldsThatAreRead() {
        FIELDS.forEach(
                (name, fields) ->
                        assertThat(names(document.schemas().path(name).path("properties")))
                                .as(name)
                                .isEqualTo(new TreeSet<>(fields)));
    }

    @Test
    void haveTheLimitsThatAreKept() {
        JsonNode fields = document.schemas().at("/LessonSubmission/properties");
        assertThat(fields.at("/topic/maxLength").asInt()).isEqualTo(FieldLimits.TOPIC);
        assertThat(fields.at("/scope/maxLength").asInt()).isEqualTo(FieldLimits.SCOPE);
        assertThat(fields.at("/minutes/minimum").asInt()).isEqualTo(FieldLimits.FEWEST_MINUTES);
        assertThat(fields.at("/minutes/maximum").asInt()).isEqualTo(FieldLimits.MOST_MINUTES);
        assertThat(document.schemas().at("/LessonSource/properties/excerpt/maxLength").asInt())
                .isEqualTo(FieldLimits.EXCERPT);
        JsonNode parts = document.schemas().at("/LessonForm/properties");
        Map.of(
                        "topic", FieldLimits.TOPIC_IN_WORDS,
                        "scope", FieldLimits.SCOPE_IN_WORDS,
                        "excerpt", FieldLimits.EXCERPT_IN_WORDS,
                        "minutes", FieldLimits.MINUTES_IN_WORDS,
                        "file", FieldLimits.FILE_IN_WORDS,
                        "notebook", FieldLimits.NOTEBOOK_IN_WORDS)
                .forEach(
                        (part, limit) ->
                                assertThat(parts.path(part).path("description").asText())
                                        .contains(limit));
        JsonNode topic = document.operation("matchTopic").node().at("/parameters/0");
        assertThat(topic.at("/schema/maxLength").asInt()).isEqualTo(FieldLimits.TOPIC);
    }

    @Test
    void listTheSchemaOfEveryEvent() {
        List<String> listed = new ArrayList<>();
        document.schemas()
                .path("LessonEvent")
                .path("oneOf")
                .forEach(one -> listed.add(one.path("$ref").asText()));

        assertThat(document.schemas().at("/LessonEvent/discriminator/propertyName").asText())
                .isEqualTo("type");
        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(
                        kinds(LessonEvent.class).keySet().stream()
                                .map(name -> "#/components/schemas/" + name)
                                .toList());
        assertThat(kinds(LessonEvent.class).values())
                .containsExactlyInAnyOrder(LessonEvent.class.getPermittedSubclasses());
    }

    @Test
    void areFoundWrongWhereTheyAre() {
        hold(type(LessonCounts.class), document.reference("Durations"), "counts");
        hold(type(Level.class), document.reference("Review"), "level");
        hold(type(long.class), document.schemas().at("/Hour/properties/from"), "hour");

        assertThat(wrong).hasSize(3);
    }

    private void hold(JavaType type, JsonNode schema, String place) {
        String reference = schema.path("$ref").asText();
        if (!reference.isEmpty()) {
            String name = reference.substring(reference.lastIndexOf('/') + 1);
            JavaType before = met.putIfAbsent(name, type);
            if (before == null) {
                hold(type, document.schemas().path(name), name);
            } else {
                compare(place + " is " + name, before, type);
            }
        } else if (type.isCollectionLikeType()) {
            compare(place, "array", schema.path("type").asText());
            hold(type.getContentType(), schema.path("items"), place + "[]");
        } else if (type.isMapLikeType()) {
            compare(place, "object", schema.path("type").asText());
            hold(type.getContentType(), schema.path("additionalProperties"), place + "{}");
        } else if (type.isEnumType()) {
            compare(place, words(type), texts(schema.path("enum")));
        } else if (SCALARS.containsKey(type.getRawClass())) {
            compare(place, SCALARS.get(type.getRawClass()), scalar(schema));
        } else if (described(type).findJsonValueAccessor() != null) {
            compare(place, "string", scalar(schema));
        } else if (type.isJavaLangObject()) {
            compare(place, "", schema.path("type").asText());
        } else if (schema.has("oneOf")) {
            kinds(type.getRawClass())
                    .forEach((name, kind) -> hold(type(kind), document.reference(name), place));
        } else {
            holdObject(type, schema, place);
        }
    }

    private void holdObject(JavaType type, JsonNode schema, String place) {
        Map<String, JavaType> expected = new TreeMap<>(properties(type));
        Map<String, Class<?>> kinds = kinds(type.getRawClass());
        kinds.values().forEach(kind -> expected.putAll(properties(type(kind))));
        Set<String> names = new TreeSet<>(expected.keySet());
        JsonNode properties = schema.path("properties");
        if (!kinds.isEmpty()) {
            String kind = type.getRawClass().getAnnotation(JsonTypeInfo.class).property();
            names.add(kind);
            compare(place, kinds.keySet(), texts(properties.path(kind).path("enum")));
        } else if (LessonEvent.class.isAssignableFrom(type.getRawClass())) {
            names.add("type");
            compare(place, place, properties.path("type").path("const").asText());
        }
        compare(place, names, names(properties));
        expected.forEach(
                (name, property) -> {
                    if (properties.has(name)) {
                        hold(property, properties.path(name), place + "." + name);
                    }
                });
    }

    private void compare(String place, Object expected, Object found) {
        if (!expected.equals(found)) {
            wrong.add("%s: %s in Java, %s in the description".formatted(place, expected, found));
        }
    }

    /// What the mapping writes of a record, by name.
    private static Map<String, JavaType> properties(JavaType type) {
        return described(type).findProperties().stream()
                .filter(BeanPropertyDefinition::couldSerialize)
                .collect(
                        Collectors.toMap(
                                BeanPropertyDefinition::getName,
                                BeanPropertyDefinition::getPrimaryType));
    }

    /// The records that one of which stands there, by the first word that tells it.
    private static Map<String, Class<?>> kinds(Class<?> type) {
        Map<String, Class<?>> kinds = new TreeMap<>();
        if (type.isAnnotationPresent(JsonSubTypes.class) && type.isInterface()) {
            for (JsonSubTypes.Type kind : type.getAnnotation(JsonSubTypes.class).value()) {
                kinds.put(kind.names().length > 0 ? kind.names()[0] : kind.name(), kind.value());
            }
        }
        return kinds;
    }

    private static Set<String> words(JavaType type) {
        return Arrays.stream(type.getRawClass().getEnumConstants())
                .map(word -> Json.mapper().valueToTree(word).asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String scalar(JsonNode schema) {
        JsonNode types = schema.path("type");
        return (types.isArray() ? types.path(0) : types).asText()
                + (schema.has("format") ? " " + schema.path("format").asText() : "");
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new TreeSet<>();
        array.forEach(one -> texts.add(one.asText()));
        return texts;
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Set<String> parts() {
        return Arrays.stream(LessonForm.class.getFields())
                .filter(field -> field.isAnnotationPresent(RestForm.class))
                .map(java.lang.reflect.Field::getName)
                .collect(Collectors.toSet());
    }

    private static BeanDescription described(JavaType type) {
        return Json.mapper().getSerializationConfig().introspect(type);
    }

    private static JavaType type(Class<?> type) {
        return Json.mapper().constructType(type);
    }
}
