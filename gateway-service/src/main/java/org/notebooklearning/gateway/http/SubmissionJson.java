package org.notebooklearning.gateway.http;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.gateway.intake.OutsideJson;
import org.notebooklearning.gateway.lessons.Submission;
import org.notebooklearning.gateway.lessons.Violation;
import org.notebooklearning.gateway.lessons.Violations;

/// Reads a submission that came as JSON, field by field: what is no field of it takes no memory,
/// however much there is. Unknown fields are told, not passed over: a misspelt `source` would
/// otherwise give a lesson without one.
final class SubmissionJson {
    static final Set<String> FIELDS =
            new TreeSet<>(
                    List.of(
                            "topic",
                            "scope",
                            "source",
                            "notebook",
                            "level",
                            "review",
                            "minutes",
                            "author",
                            "after"));
    static final Set<String> SOURCES = new TreeSet<>(List.of("url", "excerpt", "arxiv"));

    private final byte[] json;
    private final Violations violations = new Violations();
    private final Map<String, @Nullable String> values = new HashMap<>();

    private SubmissionJson(byte[] json) {
        this.json = json;
    }

    /// The submission in `json`, which is UTF-8.
    static Result read(byte[] json) {
        return new SubmissionJson(json).parse();
    }

    private Result parse() {
        try (JsonParser parser = OutsideJson.lesson(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return new Result.NotJson("Send a JSON object with a topic.");
            }
            fields(parser, FIELDS, "");
            if (parser.nextToken() != null) {
                return notJson(parser.currentLocation().getLineNr());
            }
        } catch (StreamConstraintsException e) {
            return new Result.NotJson(
                    "The body "
                            + OutsideJson.BEYOND_MEASURE
                            + ". Clear the notebook's outputs, or send it without.");
        } catch (JsonProcessingException e) {
            return notJson(e.getLocation() == null ? 0 : e.getLocation().getLineNr());
        } catch (IOException e) {
            throw new IllegalStateException("Bytes in memory can be read", e);
        }
        return violations.areThere()
                ? new Result.Invalid(violations.all())
                : new Result.Read(submission());
    }

    private static Result notJson(int line) {
        return new Result.NotJson(
                "The body is not valid JSON (line " + line + "). Send a JSON object with a topic.");
    }

    private Submission submission() {
        return new Submission(
                values.get("topic"),
                values.get("scope"),
                values.get("source.url"),
                values.get("source.excerpt"),
                values.get("source.arxiv"),
                null,
                values.get("notebook"),
                values.get("level"),
                values.get("review"),
                values.get("minutes"),
                values.get("author"),
                values.get("after"));
    }

    /// The fields of the object that the parser is in, to its end.
    private void fields(JsonParser parser, Set<String> known, String prefix) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (!known.contains(name)) {
                violations.add(
                        prefix + name,
                        "is not a field here: use one of " + String.join(", ", known));
                parser.skipChildren();
            } else if (value == JsonToken.VALUE_NULL) {
                values.remove(prefix + name);
            } else {
                field(parser, value, prefix + name);
            }
        }
    }

    private void field(JsonParser parser, JsonToken value, String field) throws IOException {
        switch (field) {
            case "source" -> {
                if (value == JsonToken.START_OBJECT) {
                    fields(parser, SOURCES, "source.");
                } else {
                    violations.add(field, "must be an object with url, excerpt or arxiv");
                    parser.skipChildren();
                }
            }
            case "notebook" -> values.put(field, notebook(parser, value));
            case "minutes" ->
                    scalar(parser, field, JsonToken.VALUE_NUMBER_INT, "must be a whole number");
            default -> scalar(parser, field, JsonToken.VALUE_STRING, "must be text");
        }
    }

    private void scalar(JsonParser parser, String field, JsonToken wanted, String otherwise)
            throws IOException {
        if (parser.currentToken() == wanted) {
            values.put(field, parser.getText());
        } else {
            violations.add(field, otherwise);
            parser.skipChildren();
        }
    }

    /// A notebook as it was sent: as text, or as the JSON that stands there, byte for byte.
    private String notebook(JsonParser parser, JsonToken value) throws IOException {
        if (!value.isStructStart()) {
            return parser.getText();
        }
        long from = parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        long to = parser.currentLocation().getByteOffset();
        if (from < 0) {
            throw new JsonParseException(parser, "Not UTF-8");
        }
        return new String(
                json, Math.toIntExact(from), Math.toIntExact(to - from), StandardCharsets.UTF_8);
    }

    /// What the text holds.
    sealed interface Result {
        /// A submission, to be checked.
        record Read(Submission submission) implements Result {}

        /// JSON, but not the fields of a submission.
        record Invalid(List<Violation> violations) implements Result {
            public Invalid {
                violations = List.copyOf(violations);
            }
        }

        /// Something else than a JSON object, or more than is read.
        record NotJson(String detail) implements Result {}
    }
}
