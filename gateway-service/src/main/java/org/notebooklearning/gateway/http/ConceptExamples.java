package org.notebooklearning.gateway.http;

/// Examples of concepts that stand in the OpenAPI document.
final class ConceptExamples {
    static final String CONCEPT =
            """
            {
              "id": "rmsnorm",
              "title": "RMSNorm",
              "summary": "You can say why dividing each word by its root mean square is enough.",
              "why": "This one division lets a signal cross a deep stack.",
              "requires": ["matrix product", "mean and standard deviation"],
              "before": ["automatic-differentiation"],
              "neighbours": ["rope", "QK-norm"],
              "beats": 24,
              "minutes": 120
            }""";
    static final String MATCH =
            "{\"meant\": "
                    + CONCEPT
                    + """
                    , "closest": []}""";

    private ConceptExamples() {}
}
