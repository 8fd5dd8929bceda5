package org.notebooklearning.gateway.http;

/// Examples of decisions for the OpenAPI document. A test sends them.
final class ReviewExamples {
    static final String CHANGE =
            """
            {
              "decision": "change",
              "revision": 1,
              "answers": [{"diagnostic": "mean-or-rms", "option": 1}],
              "edits": {
                "drop": ["adjacent"],
                "add": ["sphere"],
                "scope": "why the mean can stay",
                "minutes": 45,
                "level": "beginner",
                "forms": {"loud-layers": {"form": "RECAP", "level": "intermediate"}}
              }
            }""";
    static final String APPROVE =
            """
            {"decision": "approve", "revision": 1}""";
    static final String REWRITE =
            """
            {"as": "shorter"}""";

    private ReviewExamples() {}
}
