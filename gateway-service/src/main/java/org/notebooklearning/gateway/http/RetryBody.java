package org.notebooklearning.gateway.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.gateway.intake.OutsideJson;

/// From where a lesson is tried again.
///
/// @param from the stage to begin with; null for where the lesson ended
record RetryBody(@Nullable Stage from) {
    private static final String SHAPE =
            "Send {\"from\": \"ingest\"}, or plan, write or validate; or nothing, to go on where the"
                    + " lesson ended.";

    /// What `json` says, which may be empty; a [ProblemException] that shows the right form for
    /// anything else.
    static RetryBody read(byte @Nullable [] json) {
        if (json == null || json.length == 0) {
            return new RetryBody(null);
        }
        JsonNode body = tree(json);
        JsonNode from = body.path("from");
        if (!body.isObject() || !(from.isTextual() || from.isMissingNode() || from.isNull())) {
            throw new ProblemException(ProblemKind.INVALID_REQUEST, SHAPE);
        }
        return new RetryBody(from.isTextual() ? stage(from.asText()) : null);
    }

    private static Stage stage(String word) {
        for (Stage stage : Stage.values()) {
            if (stage.word().equals(word)) {
                return stage;
            }
        }
        throw new ProblemException(
                ProblemKind.INVALID_REQUEST, "There is no stage of this name. " + SHAPE);
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
