package org.notebooklearning.gateway.http;

import java.util.LinkedHashMap;
import java.util.Map;
import org.notebooklearning.gateway.lessons.StoredFile;
import org.notebooklearning.gateway.lessons.Submitted;

/// The answer to a submission.
///
/// @param repeated whether the lesson was asked for before, under the same idempotency key
record SubmittedBody(String id, boolean repeated, Map<String, String> links) {
    static SubmittedBody of(Submitted.Accepted accepted) {
        String self = StoredFile.path(accepted.lesson());
        Map<String, String> links = new LinkedHashMap<>();
        links.put("self", self);
        links.put("events", self + "/events");
        return new SubmittedBody(accepted.lesson().value(), accepted.repeated(), links);
    }
}
