package org.notebooklearning.planner.known;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.notebooklearning.check.python.Call;
import org.notebooklearning.check.python.Definition;
import org.notebooklearning.check.python.Import;
import org.notebooklearning.check.python.NotebookNames;
import org.notebooklearning.check.python.PythonCell;
import org.notebooklearning.check.rule.Prose;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.LessonRecord;
import org.notebooklearning.contracts.notebook.Notebook;

/// What the cells of a notebook use: functions of libraries, names that they import and define, and
/// terms that they speak of.
public final class NotebookKnowledge {
    /// Of a learner who has no notebook.
    public static final NotebookKnowledge NONE = new NotebookKnowledge(Map.of(), List.of());

    private static final Set<String> LIBRARIES =
            Set.of(
                    "torch",
                    "torchvision",
                    "numpy",
                    "scipy",
                    "einops",
                    "sklearn",
                    "tensorflow",
                    "keras",
                    "jax",
                    "flax",
                    "transformers");

    /// What a term has to stand in before it counts as known: one mention may be a question.
    private static final int CELLS = 2;

    private final Map<String, String> functions;
    private final List<String> words;

    /// @param functions as they are written, by the term that they are
    /// @param words of each cell of text
    private NotebookKnowledge(Map<String, String> functions, List<String> words) {
        this.functions = Map.copyOf(functions);
        this.words = List.copyOf(words);
    }

    /// Of `notebook`, but for the cells of a lesson on `concept` that it has already.
    public static NotebookKnowledge of(Notebook notebook, String concept) {
        Set<String> same =
                LessonRecord.of(notebook, concept)
                        .map(record -> record.cells().keySet())
                        .orElse(Set.of());
        List<Cell> cells =
                notebook.cells().stream()
                        .filter(cell -> !same.contains(String.valueOf(cell.id())))
                        .toList();
        List<PythonCell> code =
                cells.stream()
                        .filter(Cell::isCode)
                        .map(cell -> PythonCell.parse(cell.source()))
                        .toList();
        return new NotebookKnowledge(
                functions(code),
                cells.stream()
                        .filter(Cell::isMarkdown)
                        .map(cell -> Prose.ownWords(cell.source()))
                        .toList());
    }

    private static Map<String, String> functions(List<PythonCell> code) {
        NotebookNames names = NotebookNames.of(code);
        Map<String, String> functions = new LinkedHashMap<>();
        for (PythonCell cell : code) {
            for (Call call : cell.calls()) {
                if (isOfLibrary(names.meaning(call.name()))) {
                    functions.putIfAbsent(Term.plain(call.last()), call.name());
                }
            }
            for (Import one : cell.imports()) {
                if (isOfLibrary(one.meaning()) && !one.name().isEmpty()) {
                    functions.putIfAbsent(Term.plain(one.name()), one.name());
                }
            }
            for (Definition one : cell.definitions()) {
                functions.putIfAbsent(Term.plain(one.name()), one.name());
            }
        }
        return functions;
    }

    private static boolean isOfLibrary(String meaning) {
        int dot = meaning.indexOf('.');
        return LIBRARIES.contains(dot < 0 ? meaning : meaning.substring(0, dot));
    }

    /// How the notebook shows that `term` is known, as a reason for the learner; empty where it
    /// does not.
    Optional<String> shows(Term term) {
        String function = functions.get(term.plain());
        if (function != null) {
            return Optional.of("your cells use `" + function + "`");
        }
        Pattern word = term.asWords();
        List<String> speaking = new ArrayList<>(words);
        speaking.removeIf(text -> !word.matcher(text).find());
        return speaking.size() < CELLS
                ? Optional.empty()
                : Optional.of(
                        "%d of your cells speak of “%s”".formatted(speaking.size(), term.text()));
    }
}
