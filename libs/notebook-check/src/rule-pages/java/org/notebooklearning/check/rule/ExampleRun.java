package org.notebooklearning.check.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.check.rule.RunFacts.CellFacts;
import org.notebooklearning.check.rule.RunFacts.Failure;
import org.notebooklearning.check.rule.RunFacts.LibraryImport;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.CellTag;
import org.notebooklearning.contracts.report.ExerciseVerdict;
import org.notebooklearning.contracts.report.ExerciseVerdict.Trial;
import org.notebooklearning.contracts.notebook.CellRole;

/// The run of an example: every cell ends well and shows what its role promises, and every exercise
/// is proven, but for what the example says. As in the kernel, the run ends with the first cell
/// that raises unless it is tagged `raises-exception`, and an exercise whose blank raises is not
/// proven.
///
/// Members, each by the cell's id: `errors` (`"NameError: no x"`), `seconds`, `stderr`,
/// `kilobytes`, `shows` (media types), `texts` (what is shown, as text), `trials` (what was
/// said, by the fill that was not told apart), `differs` (what a second run gave otherwise). For
/// the whole run: `library` (the error of its import), `mebibytes`, `total-seconds`.
final class ExampleRun {
    private static final Set<String> KNOWN =
            Set.of(
                    "errors",
                    "seconds",
                    "stderr",
                    "kilobytes",
                    "shows",
                    "texts",
                    "trials",
                    "differs",
                    "library",
                    "mebibytes",
                    "total-seconds");
    private static final String WHOLE = "";
    private static final String WIDGET = "application/vnd.jupyter.widget-view+json";

    private final JsonNode said;

    private ExampleRun(JsonNode said) {
        this.said = said;
    }

    static RunFacts of(List<Cell> cells, JsonNode said) {
        ExampleFacts.allowOnly(said, KNOWN);
        Set<String> ids = cells.stream().map(Cell::id).collect(Collectors.toSet());
        Set<String> known = new HashSet<>(ids);
        known.add(WHOLE);
        said.forEach(
                member -> {
                    if (member.isObject()) {
                        ExampleFacts.allowOnly(member, known);
                    }
                });
        ExampleRun run = new ExampleRun(said);
        List<CellFacts> facts = new ArrayList<>();
        List<ExerciseVerdict> exercises = new ArrayList<>();
        for (Cell cell : cells) {
            if (cell.isCode()) {
                facts.add(run.facts(cell));
                CellTag.of(cell)
                        .filter(tag -> !tag.exercise().isEmpty())
                        .ifPresent(tag -> exercises.add(run.proof(cell, tag.exercise())));
                if (run.endsWith(cell)) {
                    break;
                }
            }
        }
        Duration took = Duration.ofSeconds(said.path("total-seconds").asLong(5));
        long memory = said.path("mebibytes").asLong(400) << 20;
        LibraryImport library = new LibraryImport(failure(said.path("library")));
        return new RunFacts(facts, took, memory, null, exercises, library, differences(said));
    }

    private static List<RunFacts.Difference> differences(JsonNode said) {
        return said.path("differs").properties().stream()
                .map(
                        told ->
                                new RunFacts.Difference(
                                        told.getKey().equals(WHOLE) ? null : told.getKey(),
                                        told.getValue().asText()))
                .toList();
    }

    private boolean endsWith(Cell cell) {
        boolean mayFail =
                cell.metadata().get("tags") instanceof List<?> tags
                        && tags.contains("raises-exception");
        return error(cell) != null && !mayFail;
    }

    private CellFacts facts(Cell cell) {
        return new CellFacts(
                String.valueOf(cell.id()),
                error(cell),
                Duration.ofMillis(Math.round(of("seconds", cell).asDouble(0.02) * 1e3)),
                of("stderr", cell).asText(""),
                of("kilobytes", cell).asLong(1) << 10,
                shown(cell),
                of("texts", cell).asText(""));
    }

    private Set<String> shown(Cell cell) {
        JsonNode told = of("shows", cell);
        if (told.isArray()) {
            return Set.copyOf(ExampleFacts.texts(told));
        }
        return switch (CellTag.of(cell).map(CellTag::role).orElse(CellRole.PLAIN)) {
            case VISUALISATION -> Set.of("image/png");
            case INTERACTIVE -> Set.of(WIDGET);
            default -> Set.of("text/plain");
        };
    }

    private ExerciseVerdict proof(Cell cell, String exercise) {
        List<Trial> trials = new ArrayList<>();
        trials.add(new Trial("reference", true, "runs without error", "Right."));
        Failure error = error(cell);
        String blank = error == null ? "Still blank." : error.name() + ": " + error.message();
        trials.add(new Trial("blank", error == null, "runs without error", blank));
        of("trials", cell)
                .properties()
                .forEach(
                        wrong ->
                                trials.add(
                                        new Trial(
                                                wrong.getKey(),
                                                false,
                                                "is caught by an assertion with a hint of its own",
                                                wrong.getValue().asText())));
        boolean proven = trials.stream().allMatch(Trial::asExpected);
        return new ExerciseVerdict(exercise, String.valueOf(cell.id()), proven, trials);
    }

    private @Nullable Failure error(Cell cell) {
        return failure(of("errors", cell));
    }

    private JsonNode of(String member, Cell cell) {
        return said.path(member).path(String.valueOf(cell.id()));
    }

    private static @Nullable Failure failure(JsonNode told) {
        if (!told.isTextual()) {
            return null;
        }
        String[] parts = told.asText().split(": ", 2);
        return new Failure(parts[0], parts[1], "Traceback (most recent call last) ...");
    }
}
