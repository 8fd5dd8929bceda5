package org.notebooklearning.cli.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.notebooklearning.contracts.json.Json;

/// An assistant of a person, or a helper of it: a process that speaks MCP with the official client
/// for Python, and writes the lesson on a bakery as it is asked to. Where the gateway is killed, it
/// opens a session again and sends its call once more, as assistants do.
final class PlayedAssistant {
    private final BakeryLesson bakery = new BakeryLesson();
    private final URI gateway;
    private final Map<String, Integer> written = new ConcurrentHashMap<>();
    private final AtomicInteger lost = new AtomicInteger();

    PlayedAssistant(URI gateway) {
        this.gateway = gateway;
    }

    /// How often it wrote what, by `outline`, `changes` and beats.
    Map<String, Integer> written() {
        return Map.copyOf(written);
    }

    /// How often it lost a call because the gateway was away.
    int lost() {
        return lost.get();
    }

    /// The text of the answer of `tool`.
    String asks(String tool, Map<String, Object> arguments)
            throws IOException, InterruptedException {
        return plays(Map.of("does", "asks", "tool", tool, "arguments", arguments));
    }

    /// Claims a request as `helper`, and is gone without a word; what it was to write.
    String vanishes(String lesson, String helper) throws IOException, InterruptedException {
        return plays(Map.of("does", "vanishes", "lesson", lesson, "helper", helper));
    }

    /// Writes as `helper` until the lesson asks for the learner or ends; the last answer.
    String writes(String lesson, String helper) throws IOException, InterruptedException {
        return writes("writes", lesson, helper, 0);
    }

    /// The same as a client whose model is asked by sampling.
    ///
    /// @param nonsense how many of its first replies to beats can not be read
    String isSampled(String lesson, String helper, int nonsense)
            throws IOException, InterruptedException {
        return writes("is_sampled", lesson, helper, nonsense);
    }

    private String writes(String way, String lesson, String helper, int nonsense)
            throws IOException, InterruptedException {
        Map<String, Object> part = new HashMap<>();
        part.put("does", way);
        part.put("lesson", lesson);
        part.put("helper", helper);
        part.put("nonsense", nonsense);
        part.put("outline", bakery.outline());
        part.put("cells", bakery.cells());
        return plays(part);
    }

    private String plays(Map<String, Object> part) throws IOException, InterruptedException {
        Map<String, Object> task = new HashMap<>(part);
        task.put("mcp", gateway.resolve("/mcp").toString());
        Process process =
                new ProcessBuilder(
                                LockedPython.MCP.interpreter().toString(),
                                "-c",
                                LockedPython.MCP.script("assistant.py"))
                        .redirectError(Redirect.INHERIT)
                        .start();
        try (Writer input = process.outputWriter(UTF_8)) {
            input.write(Json.text(task));
        }
        String answer = "";
        try (BufferedReader output = process.inputReader(UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                answer = heard(Json.read(line, JsonNode.class), answer);
            }
        }
        int code = process.waitFor();
        if (code != 0) {
            throw new IllegalStateException("The assistant ended with " + code + ": see above");
        }
        return answer;
    }

    private String heard(JsonNode line, String before) {
        if (line.has("lost")) {
            lost.incrementAndGet();
        }
        if (line.has("wrote")) {
            written.merge(line.path("wrote").asText(), 1, Integer::sum);
        }
        return line.path("answer").asText(before);
    }
}
