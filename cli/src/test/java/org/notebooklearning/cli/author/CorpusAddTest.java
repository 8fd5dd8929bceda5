package org.notebooklearning.cli.author;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.notebooklearning.check.format.NotebookStructure;
import org.notebooklearning.check.format.NotebookUpgrade;
import org.notebooklearning.check.python.NameEvent;
import org.notebooklearning.check.python.PythonCell;
import org.notebooklearning.check.rule.LessonUnderCheck;
import org.notebooklearning.concepts.library.ConceptLibrary;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.LessonDraft;
import org.notebooklearning.contracts.notebook.LessonRecord;
import org.notebooklearning.inputs.TestInputs;
import org.notebooklearning.merge.lesson.GivenNotebook;
import org.notebooklearning.merge.lesson.LessonMerge;
import org.notebooklearning.merge.lesson.MergedLesson;

/// A lesson added to each notebook of a larger corpus, told as a table: what survives, whether the
/// result is valid, and whether the learner's names keep their values.
@EnabledIfSystemProperty(named = "corpus", matches = ".+")
class CorpusAddTest {
    private final ConceptLibrary library = ConceptLibrary.shipped();
    private final LessonDraft draft =
            AuthoredLesson.full(
                            library.concept("rmsnorm").orElseThrow(),
                            Level.BEGINNER,
                            library.utils())
                    .draft();

    @Test
    void everythingOfTheOriginalSurvives() throws IOException {
        Map<String, int[]> table = new TreeMap<>();
        List<String> faults = new ArrayList<>();
        List<Path> files = new ArrayList<>(TestInputs.notebooks());
        files.addAll(TestInputs.filesBelow(TestInputs.corpus("reports"), ".ipynb"));
        for (Path file : files) {
            String folder = file.getParent().getFileName().toString();
            int[] row = table.computeIfAbsent(folder, _ -> new int[5]);
            row[0]++;
            byte[] bytes = Files.readAllBytes(file);
            if (!(NotebookUpgrade.read(bytes) instanceof NotebookUpgrade.Upgraded read)
                    || LessonUnderCheck.of(read).otherLanguage().isPresent()
                    || !(read.whole() || read.keepsAll())) {
                row[1]++;
                continue;
            }
            List<String> wrong = wrong(file, read, bytes, row);
            wrong.forEach(it -> faults.add(file + ": " + it));
        }
        System.out.println("folder, notebooks, refused, added, names given others, imports merged");
        table.forEach(
                (folder, row) ->
                        System.out.printf(
                                "%s, %d, %d, %d, %d, %d%n",
                                folder, row[0], row[1], row[2], row[3], row[4]));
        assertThat(faults).isEmpty();
    }

    private List<String> wrong(Path file, NotebookUpgrade.Upgraded read, byte[] bytes, int[] row)
            throws IOException {
        List<String> wrong = new ArrayList<>();
        GivenNotebook given = GivenNotebook.of(read, bytes);
        MergedLesson merged = LessonMerge.of(given.notebook(), "", draft, false);
        row[2]++;
        row[3] +=
                merged.notes().stream().anyMatch(it -> it.contains("the lesson has others"))
                        ? 1
                        : 0;
        row[4] += merged.notes().stream().anyMatch(it -> it.contains(" imports ")) ? 1 : 0;
        LessonRecord record = merged.listed(new LessonRecord(Map.of("concept", "rmsnorm")));
        String text = given.written(merged.cells(), merged.alone().notebook(), record);
        // To be looked at, and run by whoever wants to.
        Path out = Files.createDirectories(Path.of("target/corpus-add"));
        Files.writeString(out.resolve(file.getFileName()), text);
        Files.writeString(out.resolve(merged.module() + ".py"), draft.utils());
        if (!(NotebookUpgrade.read(text.getBytes(StandardCharsets.UTF_8))
                instanceof NotebookUpgrade.Upgraded again)) {
            return List.of("is no notebook any more");
        }
        if (NotebookStructure.problems(read.file()).isEmpty()
                && !NotebookStructure.problems(again.file()).isEmpty()) {
            wrong.add("is not valid: " + NotebookStructure.problems(again.file()).getFirst());
        }
        List<Cell> before = read.notebook().cells();
        for (int index = 0; index < before.size(); index++) {
            Cell old = before.get(index);
            Cell now = again.notebook().cells().get(index);
            if (!now.withId(old.id()).withSource(old.source()).equals(old)
                    || !now.source().lines().toList().containsAll(old.source().lines().toList())) {
                wrong.add("cell " + (index + 1) + " changed");
            }
        }
        List<String> theirs = new ArrayList<>();
        for (Cell cell : before) {
            if (cell.isCode()) {
                PythonCell python = PythonCell.parse(cell.source());
                python.names().stream()
                        .filter(CorpusAddTest::isOtherwise)
                        .forEach(event -> theirs.add(name(event)));
            }
        }
        for (Cell cell : merged.placed()) {
            if (cell.isCode()) {
                PythonCell.parse(cell.source()).bound().stream()
                        .filter(theirs::contains)
                        .filter(name -> !name.matches("_+"))
                        .forEach(name -> wrong.add("the lesson binds " + name));
            }
        }
        return wrong;
    }

    private static boolean isOtherwise(NameEvent event) {
        return event instanceof NameEvent.Bound bound && bound.column() >= 0;
    }

    private static String name(NameEvent event) {
        return ((NameEvent.Bound) event).name();
    }
}
