package org.notebooklearning.gateway.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.lesson.FieldLimits;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.plan.Answer;
import org.notebooklearning.contracts.plan.BeatForm;
import org.notebooklearning.contracts.plan.PlanEdits;
import org.notebooklearning.contracts.plan.PlannedBeat;
import org.notebooklearning.contracts.plan.Rewriting;
import org.notebooklearning.gateway.intake.OutsideJson;
import org.notebooklearning.gateway.lessons.PlanReview;
import org.notebooklearning.gateway.lessons.Violations;

/// Reads a decision about a plan. Unknown fields are told, not passed over: a misspelt `drop` would
/// otherwise leave the beat in.
final class ReviewBody {
    private static final Set<String> FIELDS =
            new TreeSet<>(List.of("decision", "revision", "answers", "edits"));
    private static final Set<String> EDITS =
            new TreeSet<>(
                    List.of(
                            "order",
                            "drop",
                            "add",
                            "scope",
                            "minutes",
                            "level",
                            "split",
                            "forms",
                            "packages"));
    private static final Set<String> FORM = new TreeSet<>(List.of("form", "level"));

    private final Violations violations = new Violations();

    private ReviewBody() {}

    /// The review in `json`; a [ProblemException] that names all wrong fields for anything else.
    static PlanReview read(byte[] json) {
        return new ReviewBody().review(object(json, "Send {\"decision\": \"approve\"}."));
    }

    /// The way to write a beat again in `json`; a [ProblemException] for anything else.
    static Rewriting way(byte[] json) {
        String shape = "Send {\"as\": \"simpler\"}, or deeper, shorter or full.";
        JsonNode as = object(json, shape).path("as");
        try {
            return Rewriting.named(as.asText());
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemKind.INVALID_REQUEST, shape);
        }
    }

    private PlanReview review(ObjectNode root) {
        refuseOthers(root, FIELDS, "");
        PlanReview.Decision decision =
                named("decision", root.path("decision"), PlanReview.Decision::named);
        Integer revision = number("revision", root.path("revision"));
        List<Answer> answers = isAbsent(root.path("answers")) ? null : AnswersBody.of(root);
        PlanEdits edits = edits(root.path("edits"));
        if (decision == null && isAbsent(root.path("decision"))) {
            wrong("decision", "is missing: it is one of approve, change and cancel");
        }
        if (decision == null || violations.areThere()) {
            throw new ProblemException(
                    ProblemKind.INVALID_REQUEST,
                    "Correct the fields named in errors and send it again.",
                    violations.all());
        }
        return new PlanReview(decision, revision, answers, edits);
    }

    private @Nullable PlanEdits edits(JsonNode given) {
        if (isAbsent(given)) {
            return null;
        }
        if (!(given instanceof ObjectNode edits)) {
            wrong("edits", "must be an object");
            return null;
        }
        refuseOthers(edits, EDITS, "edits.");
        return new PlanEdits(
                ids("edits.order", edits.path("order")),
                ids("edits.drop", edits.path("drop")),
                ids("edits.add", edits.path("add")),
                text("edits.scope", edits.path("scope")),
                number("edits.minutes", edits.path("minutes")),
                named("edits.level", edits.path("level"), Level::named),
                isAbsent(edits.path("split")) ? null : text("edits.split", edits.path("split")),
                forms(edits.path("forms")),
                ids("edits.packages", edits.path("packages")));
    }

    private Map<String, BeatForm> forms(JsonNode given) {
        Map<String, BeatForm> forms = new TreeMap<>();
        if (!isAbsent(given) && !given.isObject()) {
            wrong("edits.forms", "must be an object of beats' ids");
        }
        for (Map.Entry<String, JsonNode> one : given.properties()) {
            String field = "edits.forms." + one.getKey();
            if (!(one.getValue() instanceof ObjectNode form)) {
                wrong(field, "must be an object with form and level");
                continue;
            }
            refuseOthers(form, FORM, field + ".");
            PlannedBeat.Form how =
                    named(
                            field + ".form",
                            form.path("form"),
                            word -> PlannedBeat.Form.valueOf(word.toUpperCase(Locale.ROOT)));
            forms.put(
                    one.getKey(),
                    new BeatForm(
                            how == null ? PlannedBeat.Form.FULL : how,
                            named(field + ".level", form.path("level"), Level::named)));
        }
        return forms;
    }

    private List<String> ids(String field, JsonNode given) {
        List<String> ids = new ArrayList<>();
        if (!isAbsent(given) && !given.isArray()) {
            wrong(field, "must be a list of texts");
        }
        for (JsonNode one : given) {
            if (!one.isTextual()
                    || one.asText().length() > FieldLimits.ID
                    || ids.size() >= FieldLimits.LISTED) {
                wrong(field, "must be a list of at most " + FieldLimits.LISTED + " texts");
                return List.of();
            }
            ids.add(one.asText());
        }
        return ids;
    }

    private String text(String field, JsonNode given) {
        if (!isAbsent(given) && !given.isTextual()) {
            wrong(field, "must be text");
        }
        return given.asText("");
    }

    private @Nullable Integer number(String field, JsonNode given) {
        if (isAbsent(given)) {
            return null;
        }
        if (!given.isInt()) {
            wrong(field, "must be a whole number");
            return null;
        }
        return given.intValue();
    }

    private <T> @Nullable T named(String field, JsonNode given, Function<String, T> choice) {
        if (isAbsent(given)) {
            return null;
        }
        try {
            return choice.apply(given.asText());
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            wrong(field, message.startsWith("No enum") ? "must be full or recap" : message);
            return null;
        }
    }

    private void refuseOthers(ObjectNode object, Set<String> known, String prefix) {
        object.fieldNames()
                .forEachRemaining(
                        name -> {
                            if (!known.contains(name)) {
                                wrong(
                                        prefix + name,
                                        "is not a field here: use one of "
                                                + String.join(", ", known));
                            }
                        });
    }

    private void wrong(String field, String message) {
        violations.add(field, message);
    }

    private static boolean isAbsent(JsonNode given) {
        return given.isMissingNode() || given.isNull();
    }

    private static ObjectNode object(byte[] json, String shape) {
        JsonNode root;
        try {
            root = OutsideJson.decision(json);
        } catch (JsonProcessingException e) {
            throw new ProblemException(
                    ProblemKind.INVALID_REQUEST, "The body is not valid JSON. " + shape);
        }
        if (root instanceof ObjectNode object) {
            return object;
        }
        throw new ProblemException(ProblemKind.INVALID_REQUEST, shape);
    }
}
