package org.notebooklearning.cli.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
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

/// A language model, as its provider's server plays it: it outlines a lesson on how a bakery plans,
/// and drafts its first beats in one go, of which one fails at first and one has an exercise that
/// lets a wrong answer pass. The others it leaves out, and writes them when each is asked for. Its
/// server is away for a while, and one reply of each kind is held back until the test lets it go. A
/// beat that is asked for again, simpler, has a sentence more.
final class PlayedAuthor implements AutoCloseable {
    static final String FAILS = "step-3";
    static final String UNPROVEN = "step-4";
    static final String AWAY = "step-5";
    static final String HELD = "step-6";
    static final String SIMPLER = "She writes each day down on a line of its own.";
    static final String DISPUTED = "NL209";
    private static final Pattern QUOTED =
            Pattern.compile("\\[cell (\\S+)] markdown\\n[^\\[]*?(Mira bakes \\w+)");
    private static final Pattern BEAT =
            Pattern.compile("Write the cells of the beat \\*\\*What (\\S+) shows");
    private static final Pattern LOOKED =
            Pattern.compile("This is about one of them, \\*\\*What (\\S+) shows");
    private static final List<String> DRAFTED = List.of("step-1", "step-2", FAILS, UNPROVEN);
    private final ScriptedModelServer server = ScriptedModelServer.start();
    private final BakeryLesson lesson = new BakeryLesson();
    private final AtomicInteger calls = new AtomicInteger();
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> holds = new HashMap<>();

    PlayedAuthor() {
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
            return counted("outline", lesson.outline());
        }
        if (first.startsWith("Read this outline")) {
            return held("critique", " ");
        }
        if (beat.find()) {
            return ours.size() == 1
                    ? written(beat.group(1), first)
                    : looked(beat.group(1), ours.size());
        }
        if (first.startsWith("You write one stretch of a lesson")) {
            return drafted(first);
        }
        Matcher looked = LOOKED.matcher(first);
        if (looked.find()) {
            return looked(looked.group(1), ours.size());
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

    /// The beats of its first chapter that it drafts; of the others nothing.
    private Answer drafted(String first) {
        StringBuilder text = new StringBuilder();
        for (String id : DRAFTED) {
            if (first.contains("`# beat: " + id + "`")) {
                asked.merge(id, 1, Integer::sum);
                text.append("# beat: ").append(id).append("\n\n").append(faulty(id));
            }
        }
        return Answer.reply(text.isEmpty() ? "fine" : text.toString());
    }

    private Answer written(String id, String first) {
        int times = asked.merge(id, 1, Integer::sum);
        if (id.equals(AWAY) && times <= 2) {
            return Answer.status(
                    503, "{\"error\":{\"message\":\"busy\"}}", Map.of("Retry-After", "1"));
        }
        String cells = faulty(id);
        if (first.contains("asked for this one beat again: **simpler**")) {
            return Answer.reply(cells.replace("Mira bakes bread.", "Mira bakes. " + SIMPLER));
        }
        return id.equals(HELD) && times == 1 ? held(HELD, cells) : Answer.reply(cells);
    }

    /// The cells of a beat as they come first.
    private String faulty(String id) {
        String cells = lesson.cells(id);
        return switch (id) {
            case FAILS -> cells.replace("sum(loaves)", "sum(lofes)");
            case UNPROVEN -> cells.replace(BakeryLesson.CHECK, "").replace("== 225", "> 0");
            default -> cells;
        };
    }

    private Answer looked(String id, int turns) {
        if (turns == 2 && id.equals(FAILS)) {
            return Answer.reply(
                    "# %% cell=\"2\" recap=\"true\"\nsum(loaves)  # loaves in a week\n");
        }
        if (turns == 2 && id.equals(UNPROVEN)) {
            String practice = lesson.cells(id);
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

    @Override
    public void close() {
        holds.values().forEach(CountDownLatch::countDown);
        server.close();
    }
}
