package org.notebooklearning.ingest.gateway;

/// Examples that stand in the OpenAPI document. A test sends the requests among them.
final class Examples {
    static final String SUBMIT_TOPIC =
            """
            {
              "topic": "RMSNorm",
              "scope": "why language models use it instead of LayerNorm",
              "source": {"arxiv": "1910.07467"},
              "minutes": 45
            }""";
    static final String SUBMIT_EXCERPT =
            """
            {
              "topic": "RMSNorm",
              "source": {"excerpt": "RMSNorm divides the inputs of a layer by their root mean square."},
              "level": "beginner",
              "review": "none"
            }""";
    static final String SUBMITTED =
            """
            {
              "id": "rmsnorm-7k3m5x2q",
              "repeated": false,
              "links": {
                "self": "/api/lessons/rmsnorm-7k3m5x2q",
                "events": "/api/lessons/rmsnorm-7k3m5x2q/events"
              }
            }""";
    static final String ANSWERS =
            """
            {"answers": [{"diagnostic": "mean-or-rms", "option": 1}, {"diagnostic": "axis", "option": null}]}""";
    static final String EVENTS =
            """
            id: 2
            event: StageStarted
            data: {"type":"StageStarted","id":"rmsnorm-7k3m5x2q/ingest/1/0#StageStarted#1","lesson":"rmsnorm-7k3m5x2q","at":"2026-11-23T10:00:00Z","stage":"ingest","revision":1,"delivery":1}
            """;
    static final String PROBLEM =
            """
            {
              "type": "/docs/api.md#invalid-request",
              "title": "The request is not valid",
              "status": 400,
              "detail": "Correct the fields named in errors and send it again.",
              "instance": "/api/lessons",
              "errors": [{"field": "topic", "message": "is missing: say in a few words what the lesson is about"}]
            }""";
    static final String LESSON =
            """
            {
              "id": "rmsnorm-7k3m5x2q",
              "state": "planning",
              "request": {"topic": "RMSNorm", "scope": "", "source": {"kind": "topic"}, "review": "none"},
              "requestedAt": "2026-11-23T10:00:00Z",
              "updatedAt": "2026-11-23T10:00:02Z",
              "run": 0,
              "events": 5,
              "stages": [
                {
                  "stage": "ingest", "revision": 1, "run": 0, "status": "finished",
                  "queuedAt": "2026-11-23T10:00:00Z", "startedAt": "2026-11-23T10:00:00.200Z",
                  "endedAt": "2026-11-23T10:00:01.900Z", "queueSeconds": 0.2, "workSeconds": 1.7, "attempts": 1
                }
              ],
              "links": {"self": "/api/lessons/rmsnorm-7k3m5x2q", "events": "/api/lessons/rmsnorm-7k3m5x2q/events"}
            }""";

    static final String LESSONS =
            """
            {
              "lessons": [
            """
                    + LESSON
                    + """
              ],
              "next": "/api/lessons?limit=1&after=AAZEOGLcgABybXNub3JtLTdrM201eDJx"
            }""";

    private Examples() {}
}
