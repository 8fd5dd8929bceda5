package org.notebooklearning.runner.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.check.rule.RunFacts.Difference;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.runner.proof.PracticeCell;

/// The outputs of two runs of the same notebook, side by side. Texts are compared as [SteadyText],
/// pictures as [SteadyImage], widgets by their state whatever their ids are.
public final class RunComparison {
    private static final String WIDGETS = "application/vnd.jupyter.widget-state+json";
    private static final String VIEW = "application/vnd.jupyter.widget-view+json";
    private static final int EXCERPT = 60;

    private RunComparison() {}

    /// What differs, at most one line a cell; empty where the runs agree.
    public static List<Difference> between(Notebook first, Notebook second) {
        List<Difference> differences = new ArrayList<>();
        for (int index = 0; index < first.cells().size(); index++) {
            Cell cell = first.cells().get(index);
            String what =
                    outputs(settled(cell.outputs()), settled(second.cells().get(index).outputs()));
            if (cell.isCode() && !what.isEmpty()) {
                differences.add(new Difference(PracticeCell.name(cell, index), what));
            }
        }
        String widgets = difference(widgets(first), widgets(second));
        if (!widgets.isEmpty()) {
            differences.add(new Difference(null, widgets));
        }
        return List.copyOf(differences);
    }

    /// What is printed between two other outputs, as one output for each stream: in how many
    /// messages a kernel sends it, and in which order, is a matter of time.
    private static List<Map<String, Object>> settled(List<Map<String, Object>> outputs) {
        List<Map<String, Object>> settled = new ArrayList<>();
        Map<String, StringBuilder> streams = new TreeMap<>();
        for (Map<String, Object> output : outputs) {
            if ("stream".equals(output.get("output_type"))) {
                streams.computeIfAbsent(text(output.get("name")), _ -> new StringBuilder())
                        .append(text(output.get("text")));
            } else {
                settle(streams, settled);
                settled.add(output);
            }
        }
        settle(streams, settled);
        return settled;
    }

    private static void settle(
            Map<String, StringBuilder> streams, List<Map<String, Object>> settled) {
        streams.forEach(
                (name, text) ->
                        settled.add(
                                Map.of(
                                        "output_type",
                                        "stream",
                                        "name",
                                        name,
                                        "text",
                                        text.toString())));
        streams.clear();
    }

    private static String outputs(
            List<Map<String, Object>> first, List<Map<String, Object>> second) {
        if (first.size() != second.size()) {
            return "It has %d outputs, and %d in a second run"
                    .formatted(first.size(), second.size());
        }
        for (int i = 0; i < first.size(); i++) {
            String what = difference(first.get(i), second.get(i));
            if (!what.isEmpty()) {
                return what;
            }
        }
        return "";
    }

    private static String difference(Map<String, Object> first, Map<String, Object> second) {
        String type = String.valueOf(first.get("output_type"));
        if (!type.equals(String.valueOf(second.get("output_type")))) {
            return "Its outputs are of other kinds in a second run";
        }
        return switch (type) {
            case "stream" ->
                    text(first.get("name")).equals(text(second.get("name")))
                            ? text("It prints", text(first.get("text")), text(second.get("text")))
                            : "It prints elsewhere in a second run";
            case "error" -> text("It ends with", error(first), error(second));
            default -> data(bundle(first), bundle(second));
        };
    }

    private static String error(Map<String, Object> output) {
        return output.get("ename") + ": " + output.get("evalue");
    }

    private static String data(Map<String, Object> first, Map<String, Object> second) {
        Set<String> types = new TreeSet<>(first.keySet());
        types.addAll(second.keySet());
        for (String type : types) {
            String one = text(first.get(type));
            String other = text(second.get(type));
            String what =
                    switch (type) {
                        case VIEW -> "";
                        case "image/png", "image/jpeg" -> picture(one, other);
                        case "image/svg+xml" -> drawing(one, other);
                        default -> text("It shows", one, other);
                    };
            if (!what.isEmpty()) {
                return what;
            }
        }
        return "";
    }

    private static String picture(String first, String second) {
        SteadyImage one = first.equals(second) ? null : SteadyImage.of(first);
        SteadyImage other = one == null ? null : SteadyImage.of(second);
        if (one == null || other == null) {
            return first.equals(second) ? "" : "Its figure differs in a second run";
        }
        String what = one.differenceTo(other);
        return what.isEmpty() ? "" : "Its figure differs in a second run: " + what;
    }

    /// An SVG by what it draws: ids are drawn at random, and its head tells when it was made.
    private static String drawing(String first, String second) {
        String one = first.replaceAll("<dc:date>[^<]*|(id=|#|url\\(#)\"?[\\w-]+", "");
        String other = second.replaceAll("<dc:date>[^<]*|(id=|#|url\\(#)\"?[\\w-]+", "");
        return one.equals(other) ? "" : "Its figure differs in a second run";
    }

    private static String text(String does, String first, String second) {
        String one = SteadyText.of(first);
        String other = SteadyText.of(second);
        if (one.equals(other)) {
            return "";
        }
        List<String> lines = one.lines().toList();
        List<String> others = other.lines().toList();
        int line = 0;
        while (line < lines.size()
                && line < others.size()
                && lines.get(line).equals(others.get(line))) {
            line++;
        }
        return "%s '%s', and '%s' in a second run"
                .formatted(does, excerpt(lines, line), excerpt(others, line));
    }

    private static String excerpt(List<String> lines, int at) {
        return shortened(at < lines.size() ? lines.get(at).strip() : "");
    }

    private static String shortened(String line) {
        return line.length() <= EXCERPT ? line : line.substring(0, EXCERPT - 1) + "…";
    }

    private static Map<String, Object> bundle(Map<String, Object> output) {
        Map<String, Object> bundle = new HashMap<>();
        if (output.get("data") instanceof Map<?, ?> data) {
            data.forEach((type, value) -> bundle.put(String.valueOf(type), value));
        }
        return bundle;
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case List<?> lines -> lines.stream().map(String::valueOf).collect(Collectors.joining());
            case Map<?, ?> object -> Json.text(object);
            default -> value.toString();
        };
    }

    /// What differs in the states of widgets, from the first place that does.
    private static String difference(List<String> first, List<String> second) {
        if (first.size() != second.size()) {
            return "It has %d widgets, and %d in a second run"
                    .formatted(first.size(), second.size());
        }
        for (int i = 0; i < first.size(); i++) {
            int at =
                    java.util.Arrays.mismatch(
                            first.get(i).toCharArray(), second.get(i).toCharArray());
            if (at >= 0) {
                int from = Math.max(0, at - EXCERPT / 3);
                return "The saved state of a widget holds '%s', and '%s' in a second run"
                        .formatted(
                                shortened(first.get(i).substring(from)),
                                shortened(second.get(i).substring(from)));
            }
        }
        return "";
    }

    /// The models of all widgets in an order of their own, without ids.
    private static List<String> widgets(Notebook notebook) {
        Object models =
                notebook.metadata().get("widgets") instanceof Map<?, ?> widgets
                                && widgets.get(WIDGETS) instanceof Map<?, ?> saved
                        ? saved.get("state")
                        : null;
        return models instanceof Map<?, ?> state
                ? state.values().stream()
                        .filter(Objects::nonNull)
                        .map(model -> SteadyText.of(Json.text(model)))
                        .sorted()
                        .toList()
                : List.of();
    }
}
