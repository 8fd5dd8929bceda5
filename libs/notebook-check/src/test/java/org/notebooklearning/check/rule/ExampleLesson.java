package org.notebooklearning.check.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.CellTag;
import org.notebooklearning.contracts.notebook.LessonDraft;
import org.notebooklearning.contracts.notebook.LessonDraft.Quotation;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.notebook.NotebookFormat;
import org.notebooklearning.contracts.notebook.NotebookFormatException;

/// The base lesson of the rule pages with an example put into it. A cell whose id is there replaces
/// that cell; others come after the cell they name with `after`, or else before the ending, and
/// belong to the intuition unless they say otherwise. Facts are merged over the base's: objects
/// member by member, `null` takes a member out, anything else replaces.
final class ExampleLesson {
    private static final Set<String> FACTS =
            Set.of("notebook", "plan", "links", "source", "quotations", "run");
    private static final List<PercentCell> BASE = PercentCell.read(resource("base-lesson.py"));

    private ExampleLesson() {}

    static LessonUnderCheck of(RulePage.Example example) {
        return of(example.cells(), example.facts());
    }

    static LessonUnderCheck of(List<PercentCell> fragment, ObjectNode given) {
        ObjectNode facts = Json.read(resource("base-facts.json"), ObjectNode.class);
        merge(facts, given);
        ExampleFacts.allowOnly(facts, FACTS);
        Map<String, String> beats = ExampleFacts.beatsByKind(facts.path("plan"));
        List<Cell> cells = cells(fragment, beats);
        Notebook notebook = notebook(Notebook.python(cells), facts.path("notebook"));
        LessonDraft draft =
                new LessonDraft(
                        notebook,
                        utils(),
                        List.of(),
                        quotations(facts.path("quotations")),
                        ExampleFacts.texts(facts.path("links")));
        return LessonUnderCheck.of(draft)
                .withPlan(ExampleFacts.plan(facts.path("plan")))
                .withSource(ExampleFacts.source(facts.path("source")))
                .withRun(ExampleRun.of(cells, facts.path("run")));
    }

    /// The cells of the base lesson itself.
    static List<Cell> baseCells() {
        JsonNode facts = Json.read(resource("base-facts.json"), JsonNode.class);
        return cells(List.of(), ExampleFacts.beatsByKind(facts.path("plan")));
    }

    /// The text of the `utils.py` beside it.
    static String utils() {
        return resource("base-utils.py");
    }

    /// `patch` over `base`, as JSON Merge Patch (RFC 7396) has it. What is replaced comes last, so
    /// that a page can name beats in another order.
    static void merge(ObjectNode base, JsonNode patch) {
        patch.properties()
                .forEach(
                        member -> {
                            String name = member.getKey();
                            JsonNode value = member.getValue();
                            if (value.isNull()) {
                                base.remove(name);
                            } else if (value.isObject()) {
                                merge(inner(base, name), value);
                            } else {
                                base.remove(name);
                                base.set(name, value);
                            }
                        });
    }

    private static ObjectNode inner(ObjectNode base, String name) {
        return base.get(name) instanceof ObjectNode known ? known : base.putObject(name);
    }

    private static List<Cell> cells(List<PercentCell> fragment, Map<String, String> beats) {
        return spliced(fragment).stream().map(cell -> cell(cell, beats)).toList();
    }

    private static List<PercentCell> spliced(List<PercentCell> fragment) {
        List<PercentCell> cells = new ArrayList<>(BASE);
        Map<String, Integer> added = new LinkedHashMap<>();
        for (PercentCell cell : fragment) {
            int place = indexOf(cells, cell.get("id"));
            if (cell.dropped()) {
                cells.remove(place);
            } else if (place >= 0) {
                cells.set(place, cell.inPlaceOf(cells.get(place)));
            } else {
                add(cells, cell, added);
            }
        }
        return cells;
    }

    private static void add(List<PercentCell> cells, PercentCell cell, Map<String, Integer> added) {
        String after = cell.get("after");
        int place =
                after.isEmpty()
                        ? indexOf(cells, "retell")
                        : indexOf(cells, after) + 1 + added.merge(after, 1, Integer::sum) - 1;
        String kind = after.isEmpty() ? "intuition" : cells.get(place - 1).get("kind");
        cells.add(place, cell.withDefault("id", "new-" + cells.size()).withDefault("kind", kind));
    }

    private static int indexOf(List<PercentCell> cells, String id) {
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).get("id").equals(id)) {
                return i;
            }
        }
        return -1;
    }

    private static Cell cell(PercentCell cell, Map<String, String> beats) {
        String kind = cell.get("kind");
        String beat = cell.get("beat").isEmpty() ? beats.get(kind) : cell.get("beat");
        CellTag tag =
                new CellTag(
                        Objects.requireNonNull(beat, kind),
                        kind,
                        cell.get("role"),
                        cell.get("exercise"));
        Map<String, Object> metadata = new LinkedHashMap<>(tag.asMetadata());
        if (!cell.get("tags").isEmpty()) {
            metadata.put("tags", List.of(cell.get("tags")));
        }
        return cell.markdown()
                ? Cell.markdown(cell.get("id"), cell.source(), metadata)
                : Cell.code(cell.get("id"), cell.source(), metadata);
    }

    private static Notebook notebook(Notebook notebook, JsonNode members) {
        ObjectNode file = Json.read(NotebookFormat.write(notebook), ObjectNode.class);
        merge(file, members);
        try {
            return NotebookFormat.read(file.toString());
        } catch (NotebookFormatException e) {
            throw new IllegalArgumentException("An example must stay a notebook", e);
        }
    }

    private static List<Quotation> quotations(JsonNode byCell) {
        List<Quotation> quotations = new ArrayList<>();
        byCell.properties()
                .forEach(
                        entry ->
                                quotations.add(
                                        new Quotation(
                                                entry.getKey(),
                                                entry.getValue().path("text").asText(),
                                                entry.getValue().path("page").asInt(),
                                                "")));
        return quotations;
    }

    private static String resource(String name) {
        try (InputStream in = ExampleLesson.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
