package org.notebooklearning.ingest.submission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.json.Json;

/// Reads a submission that came as JSON. Unknown fields are told, not passed over: a misspelt
/// `source` would otherwise give a lesson without one.
public final class SubmissionJson {
    private static final Set<String> FIELDS =
            new TreeSet<>(
                    List.of("topic", "scope", "source", "notebook", "level", "review", "minutes"));
    private static final Set<String> SOURCES = new TreeSet<>(List.of("url", "excerpt", "arxiv"));

    private final List<Violation> violations = new ArrayList<>();

    private SubmissionJson() {}

    /// The submission in `json`.
    public static Result read(String json) {
        return new SubmissionJson().parse(json);
    }

    private Result parse(String json) {
        JsonNode root;
        try {
            root = Json.mapper().readTree(json);
        } catch (JsonProcessingException e) {
            var place = e.getLocation();
            String where =
                    place == null
                            ? ""
                            : " (line "
                                    + place.getLineNr()
                                    + ", column "
                                    + place.getColumnNr()
                                    + ")";
            return new Result.NotJson(
                    "The body is not valid JSON" + where + ". Send a JSON object with a topic.");
        }
        if (!(root instanceof ObjectNode object)) {
            return new Result.NotJson("Send a JSON object with a topic.");
        }
        refuseOthers(object, FIELDS, "");
        JsonNode source = object.path("source");
        if (source instanceof ObjectNode sourceObject) {
            refuseOthers(sourceObject, SOURCES, "source.");
        } else if (!source.isMissingNode() && !source.isNull()) {
            violations.add(new Violation("source", "must be an object with url, excerpt or arxiv"));
        }
        Submission submission =
                new Submission(
                        text(object, "topic", "topic"),
                        text(object, "scope", "scope"),
                        text(source, "url", "source.url"),
                        text(source, "excerpt", "source.excerpt"),
                        text(source, "arxiv", "source.arxiv"),
                        null,
                        notebook(object.path("notebook")),
                        text(object, "level", "level"),
                        text(object, "review", "review"),
                        number(object.path("minutes")));
        return violations.isEmpty() ? new Result.Read(submission) : new Result.Invalid(violations);
    }

    private void refuseOthers(ObjectNode object, Set<String> known, String prefix) {
        object.fieldNames()
                .forEachRemaining(
                        name -> {
                            if (!known.contains(name)) {
                                violations.add(
                                        new Violation(
                                                prefix + name,
                                                "is not a field here: use one of "
                                                        + String.join(", ", known)));
                            }
                        });
    }

    private @Nullable String text(JsonNode object, String name, String field) {
        JsonNode value = object.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (value.getNodeType() != JsonNodeType.STRING) {
            violations.add(new Violation(field, "must be text"));
            return null;
        }
        return value.asText();
    }

    private @Nullable String notebook(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        return value.isTextual() ? value.asText() : value.toString();
    }

    private @Nullable String number(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isIntegralNumber()) {
            violations.add(new Violation("minutes", "must be a whole number"));
            return null;
        }
        return value.asText();
    }

    /// What the text holds.
    public sealed interface Result {
        /// A submission, to be checked.
        record Read(Submission submission) implements Result {}

        /// JSON, but not the fields of a submission.
        record Invalid(List<Violation> violations) implements Result {
            public Invalid {
                violations = List.copyOf(violations);
            }
        }

        /// Something else than a JSON object.
        record NotJson(String detail) implements Result {}
    }
}
