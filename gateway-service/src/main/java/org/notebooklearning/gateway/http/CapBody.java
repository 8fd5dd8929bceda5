package org.notebooklearning.gateway.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.gateway.intake.OutsideJson;

/// How much a lesson may cost from now on.
///
/// @param upTo in the unit of the cap that it has reached
record CapBody(double upTo) {
    private static final String SHAPE =
            "Send {\"upTo\": 10}: the most that the lesson may cost in all, in the unit of the cap"
                    + " that it has reached.";

    /// What `json` says; a [ProblemException] that shows the right form for anything else.
    static CapBody read(byte @Nullable [] json) {
        JsonNode upTo = tree(json == null ? new byte[0] : json).path("upTo");
        if (!upTo.isNumber() || !(upTo.asDouble() > 0)) {
            throw new ProblemException(ProblemKind.INVALID_REQUEST, SHAPE);
        }
        return new CapBody(upTo.asDouble());
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
