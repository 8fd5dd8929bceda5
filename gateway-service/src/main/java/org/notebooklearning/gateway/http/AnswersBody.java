package org.notebooklearning.gateway.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.notebooklearning.contracts.lesson.FieldLimits;
import org.notebooklearning.contracts.plan.Answer;
import org.notebooklearning.gateway.intake.OutsideJson;

/// The learner's answers as they are sent.
record AnswersBody(List<Answer> answers) {
    private static final String SHAPE =
            "Send {\"answers\": [{\"diagnostic\": \"the question's id\", \"option\": 0}]}, with no"
                    + " option, or null, for not being sure.";

    /// The answers in `json`; a [ProblemException] that shows the right form for anything else.
    static List<Answer> read(byte[] json) {
        return of(tree(json));
    }

    /// The same of an object that has them among other things.
    static List<Answer> of(JsonNode object) {
        JsonNode given = object.path("answers");
        if (!given.isArray()) {
            throw new ProblemException(ProblemKind.INVALID_REQUEST, SHAPE);
        }
        List<Answer> answers = new ArrayList<>();
        for (JsonNode one : given) {
            JsonNode option = one.path("option");
            boolean chosen = option.isInt();
            boolean unsure = option.isNull() || option.isMissingNode();
            String diagnostic = one.path("diagnostic").asText();
            boolean named =
                    one.path("diagnostic").isTextual() && diagnostic.length() <= FieldLimits.ID;
            if (!named || !(chosen || unsure) || answers.size() == FieldLimits.LISTED) {
                throw new ProblemException(ProblemKind.INVALID_REQUEST, SHAPE);
            }
            answers.add(new Answer(diagnostic, chosen ? option.intValue() : null));
        }
        return answers;
    }

    private static JsonNode tree(byte[] json) {
        try {
            return OutsideJson.decision(json);
        } catch (JsonProcessingException e) {
            throw new ProblemException(
                    ProblemKind.INVALID_REQUEST, "The body is not valid JSON. " + SHAPE);
        }
    }
}
