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
import org.notebooklearning.contracts.plan.BeatKind;
import org.notebooklearning.contracts.notebook.CellRole;

/// The base lesson of the rule pages with an example put into it. A cell whose id is there replaces
/// that cell; others come after the cell they name with `after`, or else at the end of their beat,
/// which is the last of kind intuition unless they give another kind or beat. Cells of a beat that
/// the base does not have come before the ending. Facts are merged over the base's: objects member
/// by member, `null` takes a member out, anything else replaces.
final class ExampleLesson {
    private static final Set<String> FACTS =
            Set.of(
                    "notebook",
                    "plan",
                    "about-plan",
                    "request",
                    "links",
                    "source",
                    "quotations",
                    "run");
    private static final String ENDING = "retell";
    private static final List<PercentCell> BASE = PercentCell.read(resource("base-lesson.py"));

    private ExampleLesson() {}

    static LessonUnderCheck of(RulePage.Example example) {
        return of(example.cells(), example.facts());
    }

    static LessonUnderCheck of(List<PercentCell> fragment, ObjectNode given) {
        ObjectNode facts = Json.read(resource("base-facts.json"), ObjectNode.class);
        merge(facts, given);
        ExampleFacts.allowOnly(facts, FACTS);
        List<Cell> cells = cells(fragment, ExampleFacts.kinds(facts.path("plan")));
        Notebook notebook = notebook(Notebook.python(cells), facts.path("notebook"));
        LessonDraft draft =
                new LessonDraft(
                        notebook,
                        utils(),
                        List.of(),
                        quotations(facts.path("quotations")),
                        ExampleFacts.texts(facts.path("links")));
        return LessonUnderCheck.of(draft)
                .withPlan(ExampleFacts.plan(facts.path("plan"), facts.path("about-plan")))
                .withSource(ExampleFacts.source(facts.path("source")))
                .withRequest(ExampleFacts.request(facts.path("request")))
                .withRun(ExampleRun.of(cells, facts.path("run")));
    }

    /// The cells of the base lesson itself.
    static List<Cell> baseCells() {
        JsonNode facts = Json.read(resource("base-facts.json"), JsonNode.class);
        return cells(List.of(), ExampleFacts.kinds(facts.path("plan")));
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

    private static List<Cell> cells(List<PercentCell> fragment, Map<String, String> kinds) {
        List<PercentCell> cells = new ArrayList<>(BASE);
        Map<String, Integer> added = new LinkedHashMap<>();
        for (PercentCell cell : fragment) {
            if (cell.dropped()) {
                cells.remove(place(cells, cell.get("id")));
            } else if (ids(cells).contains(cell.get("id"))) {
                int place = place(cells, cell.get("id"));
                cells.set(place, cell.inPlaceOf(cells.get(place)));
            } else if (!cell.get("after").isEmpty()) {
                String after = cell.get("after");
                int place = place(cells, after) + added.merge(after, 1, Integer::sum);
                add(cells, cell, place, cells.get(place - 1).get("beat"));
            } else {
                String beat = beat(cell, kinds);
                int end = last(cells, beat) + 1;
                add(cells, cell, end > 0 ? end : place(cells, ENDING), beat);
            }
        }
        return cells.stream().map(cell -> cell(cell, kinds)).toList();
    }

    private static void add(List<PercentCell> cells, PercentCell cell, int place, String beat) {
        cells.add(place, cell.withDefault("id", "new-" + cells.size()).withDefault("beat", beat));
    }

    /// The beat it names, or else the last planned one of its kind.
    private static String beat(PercentCell cell, Map<String, String> kinds) {
        String kind = cell.withDefault("kind", "intuition").get("kind");
        return kinds.entrySet().stream()
                .filter(beat -> beat.getValue().equals(kind))
                .map(Map.Entry::getKey)
                .reduce(
                        cell.get("beat"),
                        (named, beat) -> cell.get("beat").isEmpty() ? beat : named);
    }

    private static int last(List<PercentCell> cells, String beat) {
        return cells.stream().map(cell -> cell.get("beat")).toList().lastIndexOf(beat);
    }

    private static List<String> ids(List<PercentCell> cells) {
        return cells.stream().map(cell -> cell.get("id")).toList();
    }

    private static int place(List<PercentCell> cells, String id) {
        int place = ids(cells).indexOf(id);
        if (place < 0) {
            throw new IllegalArgumentException("No cell " + id + " in " + ids(cells));
        }
        return place;
    }

    private static Cell cell(PercentCell cell, Map<String, String> kinds) {
        String beat = cell.get("beat");
        String kind = cell.withDefault("kind", kinds.getOrDefault(beat, "")).get("kind");
        CellTag tag = new CellTag(beat, BeatKind.named(kind), CellRole.named(cell.get("role")), cell.get("exercise"));
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
                                                entry.getValue().path("section").asText(""))));
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
