package org.notebooklearning.gateway.http;

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
                  "endedAt": "2026-11-23T10:00:01.900Z", "queueSeconds": 0.2, "workSeconds": 1.7, "attempts": 1,
                  "putBack": []
                }
              ],
              "retryFrom": [],
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

    static final String COUNTS =
            """
            {
              "total": 1204,
              "states": {
                "requested": 1, "ingesting": 2, "planning": 1, "awaiting-learner": 9, "writing": 3,
                "validating": 2, "stored": 1160, "failed": 20, "cancelled": 6
              },
              "retrying": 1
            }""";
    static final String OPERATIONS =
            """
            {
              "at": "2026-11-23T10:00:00Z",
              "broker": {
                "state": "answering", "toldAt": "2026-11-23T09:59:59Z", "toldSeconds": 1.0,
                "silentSeconds": 0.2
              },
              "lessons":
            """
                    + COUNTS
                    + """
              ,
              "stages": [
                {
                  "stage": "ingest", "waiting": 3, "oldestSince": "2026-11-23T09:59:48Z",
                  "oldestSeconds": 12.0, "underWay": 2, "retrying": 1,
                  "queue": {"lag": 9, "workers": 2, "hosts": 1}
                }
              ],
              "throughput": {
                "storedLastHour": 14, "storedLastDay": 204, "storedPerHour": 8.5,
                "hours": [{"from": "2026-11-23T10:00:00Z", "stored": 14, "failed": 1}]
              },
              "lastDay": {
                "toFirstCells": {"count": 204, "p50Seconds": 8.2, "p95Seconds": 31.0},
                "toStored": {"count": 204, "p50Seconds": 41.5, "p95Seconds": 160.2}
              },
              "failures": [
                {
                  "code": "pdf-encrypted", "count": 12,
                  "last": {
                    "lesson": "rmsnorm-7k3m5x2q", "topic": "RMSNorm", "stage": "ingest",
                    "reason": "The PDF is locked with a password",
                    "remedy": "Save a copy without the password and submit that.",
                    "at": "2026-11-23T09:31:07Z"
                  }
                }
              ]
            }""";
    static final String LETTERS =
            """
            {
              "letters": [
                {
                  "id": "41", "at": "2026-11-23T09:31:07Z", "status": "open",
                  "reason": "The model does not answer", "lesson": "rmsnorm-7k3m5x2q",
                  "topic": "RMSNorm", "stage": "write", "revision": 1, "run": 0,
                  "links": {
                    "lesson": "/api/lessons/rmsnorm-7k3m5x2q",
                    "requeue": "/api/operations/dead-letters/41/requeue"
                  }
                }
              ],
              "next": "/api/operations/dead-letters?limit=1&after=41"
            }""";

    static final String RETRY =
            """
            {"from": "write"}""";

    private Examples() {}
}
