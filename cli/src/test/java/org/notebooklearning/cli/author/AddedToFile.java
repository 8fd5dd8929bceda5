package org.notebooklearning.cli.author;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.notebooklearning.check.format.NotebookStructure;
import org.notebooklearning.check.format.NotebookUpgrade;
import org.notebooklearning.check.python.NameEvent;
import org.notebooklearning.check.python.PythonCell;
import org.notebooklearning.check.rule.LessonUnderCheck;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.LessonDraft;
import org.notebooklearning.contracts.notebook.LessonRecord;
import org.notebooklearning.merge.lesson.GivenNotebook;
import org.notebooklearning.merge.lesson.LessonMerge;
import org.notebooklearning.merge.lesson.MergedLesson;

/// A lesson at the end of a notebook on the disk.
///
/// @param read what was read of the file
/// @param before the file's tree; that of its upgraded form where it is older than version 4
/// @param text of the file with the lesson
record AddedToFile(
        NotebookUpgrade.Upgraded read, JsonNode before, MergedLesson merged, String text) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// Empty where the file is refused: no notebook that can be read whole, or another language.
    static Optional<AddedToFile> of(Path file, LessonDraft draft) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (!(NotebookUpgrade.read(bytes) instanceof NotebookUpgrade.Upgraded read)
                || LessonUnderCheck.of(read).otherLanguage().isPresent()
                || !(read.whole() || read.keepsAll())) {
            return Optional.empty();
        }
        GivenNotebook given = GivenNotebook.of(read, bytes);
        MergedLesson merged = LessonMerge.of(given.notebook(), "", draft, false);
        LessonRecord record = merged.listed(new LessonRecord(Map.of("concept", "rmsnorm")));
        String text = given.written(merged.cells(), merged.alone().notebook(), record);
        JsonNode before = read.isChangedInPlace() ? JSON.readTree(bytes) : read.file();
        return Optional.of(new AddedToFile(read, before, merged, text));
    }

    /// Whether the learner is told something of this kind.
    boolean told(String part) {
        return merged.notes().stream().anyMatch(it -> it.contains(part));
    }

    /// What is wrong with it, in words.
    List<String> faults() throws IOException {
        if (!(NotebookUpgrade.read(text.getBytes(StandardCharsets.UTF_8))
                instanceof NotebookUpgrade.Upgraded again)) {
            return List.of("is no notebook any more");
        }
        List<String> faults = new ArrayList<>();
        if (NotebookStructure.problems(read.file()).isEmpty()
                && !NotebookStructure.problems(again.file()).isEmpty()) {
            faults.add("is not valid: " + NotebookStructure.problems(again.file()).getFirst());
        }
        JsonNode after = JSON.readTree(text);
        lost("", before, after, faults);
        reboundNames(faults);
        return faults;
    }

    /// Every member of `old` is in `now` with the same value. New ones may come beside it; a cell
    /// may import more, and get an id.
    private static void lost(String path, JsonNode old, JsonNode now, List<String> faults) {
        if (old instanceof ObjectNode members && now.isObject()) {
            members.properties()
                    .forEach(
                            it ->
                                    lost(
                                            path + "/" + it.getKey(),
                                            it.getValue(),
                                            now.path(it.getKey()),
                                            faults));
        } else if (path.equals("/cells") || isListOfObjects(old, now)) {
            for (int index = 0; index < old.size(); index++) {
                lost(path + "/" + (index + 1), old.path(index), now.path(index), faults);
            }
        } else if (!isKept(path, old, now)) {
            faults.add(path + " changed");
        }
    }

    /// Such as outputs. Of the cells there may be more than before.
    private static boolean isListOfObjects(JsonNode old, JsonNode now) {
        return old.isArray()
                && old.size() == now.size()
                && !old.isEmpty()
                && old.path(0).isObject();
    }

    private static boolean isKept(String path, JsonNode old, JsonNode now) {
        if (path.equals("/nbformat_minor")) {
            return now.asInt() >= old.asInt();
        }
        if (path.matches("/cells/\\d+/id")) {
            return now.isTextual();
        }
        if (path.matches("/metadata/(kernelspec|language_info)") && !old.isObject()) {
            // Nothing that nbformat allows there: it is replaced, so that the file opens.
            return now.isObject();
        }
        String before = joined(old);
        String after = joined(now);
        if (path.matches("/cells/\\d+/source")) {
            return after.lines().toList().containsAll(before.lines().toList());
        }
        return old.equals(now) || before.equals(after);
    }

    /// A text, which a notebook may have in one piece or by lines.
    private static String joined(JsonNode text) {
        if (!text.isArray()) {
            return text.isTextual() ? text.asText() : text.toString();
        }
        StringBuilder all = new StringBuilder();
        for (JsonNode line : text) {
            if (!line.isTextual()) {
                return text.toString();
            }
            all.append(line.asText());
        }
        return all.toString();
    }

    private void reboundNames(List<String> faults) {
        Set<String> theirs = new HashSet<>();
        for (Cell cell : read.notebook().codeCells()) {
            for (NameEvent event : PythonCell.parse(cell.source()).names()) {
                if (event instanceof NameEvent.Bound(var name, _, var column, _) && column >= 0) {
                    theirs.add(name);
                }
            }
        }
        for (Cell cell : merged.placed()) {
            if (cell.isCode()) {
                PythonCell.parse(cell.source()).bound().stream()
                        .filter(theirs::contains)
                        .filter(name -> !name.matches("_+"))
                        .forEach(name -> faults.add("the lesson binds " + name));
            }
        }
    }
}
