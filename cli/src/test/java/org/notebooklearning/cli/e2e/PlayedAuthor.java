package org.notebooklearning.cli.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.notebooklearning.inputs.provider.ScriptedModelServer;
import org.notebooklearning.inputs.provider.ScriptedModelServer.Answer;
import org.notebooklearning.judge.reading.MeaningRules;

/// A language model, as its provider's server plays it: it outlines a lesson on how a bakery
/// plans, and writes its beats, of which one fails at first and one has an exercise that lets a
/// wrong answer pass. Its server is away for a while, and one reply of each kind is held back until
/// the test lets it go. A beat that is asked for again, simpler, has a sentence more.
final class PlayedAuthor implements AutoCloseable {
    static final String FAILS = "step-3";
    static final String UNPROVEN = "step-4";
    static final String AWAY = "step-5";
    static final String HELD = "step-6";
    static final String SIMPLER = "She writes each day down on a line of its own.";
    static final String PACKAGED = "step-7";
    static final String DISPUTED = "NL209";
    private static final Pattern QUOTED =
            Pattern.compile("\\[cell (\\S+)] markdown\\n[^\\[]*?(Mira bakes \\w+)");
    private static final Pattern BEAT =
            Pattern.compile("Write the cells of the beat \\*\\*What (\\S+) shows");
    private static final String CHECK = "    assert test_answer != 113, \"That is half of it.\"\n";
    private final ScriptedModelServer server = ScriptedModelServer.start();
    private final JsonNode outline;
    private final AtomicInteger calls = new AtomicInteger();
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> holds = new HashMap<>();

    PlayedAuthor() {
        try (InputStream file =
                Objects.requireNonNull(
                        PlayedAuthor.class.getResourceAsStream("/any-topic/outline.json"))) {
            outline = new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        holds.put("critique", new CountDownLatch(1));
        holds.put(HELD, new CountDownLatch(1));
        server.otherwise(this::answer);
    }

    String address() {
        return server.address().toString();
    }

    /// How often it was asked for `what`: `outline`, `critique`, or a beat's id.
    int asked(String what) {
        return asked.getOrDefault(what, 0);
    }

    /// How many requests came, of whatever kind.
    int calls() {
        return calls.get();
    }

    /// Lets go what is held back.
    void release(String what) {
        Objects.requireNonNull(holds.get(what)).countDown();
    }

    private Answer answer(JsonNode body) {
        calls.incrementAndGet();
        List<String> ours = new ArrayList<>();
        for (JsonNode message : body.path("messages")) {
            if (message.path("role").asText().equals("user")) {
                JsonNode content = message.path("content");
                ours.add(
                        content.isTextual()
                                ? content.asText()
                                : content.path(0).path("text").asText());
            }
        }
        String first = ours.getFirst();
        Matcher beat = BEAT.matcher(first);
        if (first.startsWith("Outline a lesson")) {
            return counted("outline", outline.toString());
        }
        if (first.startsWith("Read this outline")) {
            return held("critique", " ");
        }
        if (beat.find()) {
            return ours.size() == 1
                    ? written(beat.group(1), first)
                    : looked(beat.group(1), ours.size());
        }
        return first.startsWith("The lesson, cell by cell")
                ? counted("verdicts", verdicts(first))
                : Answer.reply("fine");
    }

    /// All rules on meaning hold, but for one that two of three readings find broken.
    static String verdicts(String asked) {
        Matcher cell = QUOTED.matcher(asked);
        if (!cell.find()) {
            throw new IllegalStateException("No cell holds what is quoted");
        }
        String found = asked.contains("This is reading 2 of") ? "holds" : "broken";
        return MeaningRules.ids().stream()
                .map(
                        rule ->
                                """
                                {"rule": "%s", "why": "Somebody read it.", "fix": "Say it.",
                                 "evidence": [{"cell": "%s", "quotation": "%s"}], "answer": "%s"}"""
                                        .formatted(
                                                rule,
                                                cell.group(1),
                                                cell.group(2),
                                                rule.equals(DISPUTED) ? found : "holds"))
                .collect(Collectors.joining(",", "{\"verdicts\": [", "]}"));
    }

    private Answer written(String id, String first) {
        int times = asked.merge(id, 1, Integer::sum);
        if (id.equals(AWAY) && times <= 2) {
            return Answer.status(
                    503, "{\"error\":{\"message\":\"busy\"}}", Map.of("Retry-After", "1"));
        }
        String cells = cells(id);
        if (first.contains("asked for this one beat again: **simpler**")) {
            return Answer.reply(cells.replace("Mira bakes bread.", "Mira bakes. " + SIMPLER));
        }
        if (id.equals(FAILS)) {
            cells = cells.replace("sum(loaves)", "sum(lofes)");
        }
        if (id.equals(UNPROVEN)) {
            cells = cells.replace(CHECK, "").replace("== 225", "> 0");
        }
        return id.equals(HELD) && times == 1 ? held(HELD, cells) : Answer.reply(cells);
    }

    private Answer looked(String id, int turns) {
        if (turns == 2 && id.equals(FAILS)) {
            return Answer.reply(
                    "# %% cell=\"2\" recap=\"true\"\nsum(loaves)  # loaves in a week\n");
        }
        if (turns == 2 && id.equals(UNPROVEN)) {
            String practice = cells(id);
            int begin = practice.indexOf("# %% role=\"practice\"");
            return Answer.reply(
                    practice.substring(begin, practice.indexOf("# %% role=\"answer\""))
                            .replace("# %% role", "# %% cell=\"5\" role"));
        }
        return Answer.reply("fine");
    }

    private Answer counted(String what, String text) {
        asked.merge(what, 1, Integer::sum);
        return Answer.reply(text);
    }

    /// Held back the first time.
    private Answer held(String what, String text) {
        int times = what.equals(HELD) ? 1 : asked.merge(what, 1, Integer::sum);
        CountDownLatch hold = Objects.requireNonNull(holds.get(what));
        return exchange -> {
            if (times == 1) {
                awaitRelease(hold);
            }
            Answer.reply(text).to(exchange);
        };
    }

    private static void awaitRelease(CountDownLatch hold) throws IOException {
        try {
            if (!hold.await(5, TimeUnit.MINUTES)) {
                throw new IOException("Nobody let it go");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The server is closed", e);
        }
    }

    private String cells(String id) {
        JsonNode beat = beat(id);
        StringBuilder cells = new StringBuilder();
        boolean opening = beat.path("kind").asText().equals("opening");
        text(
                cells,
                (opening ? "# # How a bakery plans\n#\n" : "")
                        + "# ## What "
                        + id
                        + " shows\n#\n# Mira bakes bread. How many loaves does she bake in a week: 200, 225 or 300?");
        cells.append(
                opening
                        ? "# %% recap=\"true\"\nloaves = [30, 31, 35, 29, 40, 60, 0]  # one number for each day, in loaves\nloaves\n\n"
                        : "# %% recap=\"true\"\nsum(loaves)  # loaves in a week\n\n"
                                .replace(
                                        "sum(", id.equals(PACKAGED) ? "loafcount.total(" : "sum("));
        if (id.equals(PACKAGED)) {
            cells.append("# %% role=\"setup\"\nimport loafcount\n\n");
        }
        text(
                cells,
                "# She bakes most on the sixth day. Look for the tallest bar, which stands there because nobody bakes on the seventh.");
        cells.append(
                "# %% role=\"visualisation\" recap=\"true\"\n# the week, a bar for each day\nplt.bar(range(7), loaves)\nplt.xlabel(\"day\")\nplt.ylabel(\"loaves\")\nplt.show()\n\n");
        if (opening) {
            text(cells, "# Move the oven's size until nothing is left over.");
            cells.append(
                    "# %% role=\"interactive\" recap=\"true\"\ndef left_over(size=40):\n    print(sum(max(size - day, 0) for day in loaves))\n\n\nwidgets.interact(left_over, size=(0, 80));\n\n");
            text(cells, "# A thousand weeks come now, each drawn by chance.");
            cells.append(
                    "# %% role=\"simulation\" recap=\"true\"\n# a thousand weeks, a number of loaves each\nweeks = [sum(random.choice(loaves) for _ in range(7)) for _ in range(1000)]\nsum(weeks) / 1000\n\n# %% role=\"setup\"\nimport random\n\n");
        }
        if (beat.hasNonNull("exercise")) {
            String exercise = beat.path("exercise").path("id").asText();
            cells.append("# %% role=\"practice\" exercise=\"")
                    .append(exercise)
                    .append(
                            "\"\n# How many loaves are that in a week?\ntest_answer = ...  # fill in code here\nif test_answer is ...:\n    print(\"Still blank. Add the days up.\")\nelse:\n")
                    .append(CHECK)
                    .append(
                            "    assert test_answer == 225, \"Not yet. Add the days up.\"\n    print(\"Right: all seven days.\")\n\n");
            cells.append("# %% role=\"answer\" exercise=\"")
                    .append(exercise)
                    .append(
                            "\"\ntest_answer = sum(loaves)\n\n# %% role=\"misconception\" exercise=\"")
                    .append(exercise)
                    .append("\" name=\"half\"\ntest_answer = 113\n\n");
        }
        return cells.toString();
    }

    private static void text(StringBuilder cells, String lines) {
        cells.append("# %% [markdown] recap=\"true\"\n").append(lines).append("\n\n");
    }

    private JsonNode beat(String id) {
        for (JsonNode beat : outline.path("beats")) {
            if (beat.path("id").asText().equals(id)) {
                return beat;
            }
        }
        throw new IllegalArgumentException(id);
    }

    @Override
    public void close() {
        holds.values().forEach(CountDownLatch::countDown);
        server.close();
    }
}
