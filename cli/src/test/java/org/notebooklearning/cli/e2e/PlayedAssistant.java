package org.notebooklearning.cli.e2e;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A helper of an assistant that writes the lesson on a bakery over MCP, as a person's assistant
/// would: it takes requests, hands replies in, and answers what was found.
final class PlayedAssistant {
    private static final Pattern REQUEST = Pattern.compile("Request ([0-9a-f]{16})[.:]");
    private static final Pattern BEAT =
            Pattern.compile("Write the cells of the beat \\*\\*What (\\S+) shows");
    private static final String REPLIED = "===== What was replied =====";
    private final BakeryLesson bakery = new BakeryLesson();
    private final McpClient client;
    private final String lesson;
    private final String name;
    private final Map<String, Integer> written = new ConcurrentHashMap<>();
    private String last = "";
    private int nonsense;

    /// @param name of the helper
    /// @param nonsense how many of its first replies to beats can not be read
    PlayedAssistant(McpClient client, String lesson, String name, int nonsense) {
        this.client = client;
        this.lesson = lesson;
        this.name = name;
        this.nonsense = nonsense;
    }

    /// How often it wrote what, by `outline` and by beats.
    Map<String, Integer> written() {
        return Map.copyOf(written);
    }

    /// Claims a request, and vanishes with it.
    String vanish() throws IOException, InterruptedException {
        return client.call("next_writing", Map.of("id", lesson, "wait", 45, "helper", name));
    }

    /// Writes until the lesson asks for the learner or ends; the last answer.
    String writeUntil(BooleanSupplier enough) throws IOException, InterruptedException {
        String answer = next();
        while (!enough.getAsBoolean()) {
            Matcher request = REQUEST.matcher(answer);
            if (request.find()) {
                answer = handIn(request.group(1), reply(answer));
            } else if (answer.contains("Call next_writing")) {
                answer = next();
            } else {
                return answer;
            }
        }
        return answer;
    }

    private String next() throws IOException, InterruptedException {
        return client.call("next_writing", Map.of("id", lesson, "wait", 20, "helper", name));
    }

    private String handIn(String request, String reply) throws IOException, InterruptedException {
        Map<String, Object> call = new HashMap<>();
        call.put("id", lesson);
        call.put("request", request);
        call.put("reply", reply);
        call.put("helper", name);
        call.put("wait", 20);
        return client.call("hand_in_writing", call);
    }

    private String reply(String asked) {
        if (asked.contains("That could not be read")) {
            return bakery.cells(last);
        }
        if (asked.contains("fits this schema")) {
            boolean first = asked.contains("Outline a lesson") && !asked.contains(REPLIED);
            written.merge(first ? "outline" : "changes", 1, Integer::sum);
            return first ? bakery.outline() : "{}";
        }
        if (asked.contains("Read this outline")) {
            return "The week is told of twice.";
        }
        Matcher beat = BEAT.matcher(asked);
        if (!beat.find() || asked.contains(REPLIED)) {
            return "fine";
        }
        last = beat.group(1);
        written.merge(last, 1, Integer::sum);
        return nonsense-- > 0 ? "I am sorry, no." : bakery.cells(last);
    }
}
