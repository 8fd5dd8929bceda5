package org.notebooklearning.cli.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// A lesson on how a bakery plans, as an author would write it.
final class BakeryLesson {
    /// The line that keeps a wrong answer of each exercise from passing.
    static final String CHECK = "    assert test_answer != 113, \"That is half of it.\"\n";

    /// The beat that imports a package of the lesson's own.
    static final String PACKAGED = "step-7";

    private final JsonNode outline;

    BakeryLesson() {
        try (InputStream file =
                Objects.requireNonNull(
                        BakeryLesson.class.getResourceAsStream("/any-topic/outline.json"))) {
            outline = new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The outline as JSON.
    String outline() {
        return outline.toString();
    }

    /// The cells of all beats, by their ids.
    Map<String, String> cells() {
        Map<String, String> all = new HashMap<>();
        for (JsonNode beat : outline.path("beats")) {
            String id = beat.path("id").asText();
            all.put(id, cells(id));
        }
        return all;
    }

    /// The cells of the beat `id`, which run and whose exercise tells wrong answers apart.
    String cells(String id) {
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
}
