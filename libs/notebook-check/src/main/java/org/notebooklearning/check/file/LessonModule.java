package org.notebooklearning.check.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.check.format.NotebookUpgrade;
import org.notebooklearning.check.python.Import;
import org.notebooklearning.check.python.PythonCell;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.notebook.NotebookText;

/// The name of the module that a lesson imports. It is `utils`, unless the learner has something of
/// that name: then the lesson's module gets another one, in its cells and on the disk.
public final class LessonModule {
    /// The file that every lesson is delivered with.
    public static final String FILE = "utils.py";

    private static final String UTILS = "utils";
    private static final String OTHER = "lesson_utils";
    private static final Pattern RENAMED = Pattern.compile(OTHER + "(?:_\\d+)?");
    private static final Pattern IN_CODE = Pattern.compile("(?<![\\w.])utils(?!\\w)");
    private static final Pattern IN_TEXT = Pattern.compile("(?<![\\w.])utils(?=\\.\\w|`)");
    private static final String RECORD = "notebook_learning";

    private LessonModule() {}

    /// The name that a module with this `content` gets beside `notebook`.
    ///
    /// @param given text of the notebook that the lesson is put into; null for none
    public static String name(Path notebook, @Nullable String given, byte[] content)
            throws IOException {
        String name = UTILS;
        boolean free = given == null || !namesUtils(given) || is(notebook, UTILS, content);
        for (int number = 1; !free || isAnother(notebook, name, content); number++) {
            free = true;
            name = number == 1 ? OTHER : OTHER + "_" + number;
        }
        return name;
    }

    /// The name of the lesson's module that `notebook` imports; `utils` where it imports none.
    public static String importedBy(Notebook notebook) {
        return notebook.codeCells().stream()
                .filter(cell -> cell.source().contains(OTHER))
                .flatMap(cell -> PythonCell.parse(cell.source()).imports().stream())
                .map(Import::module)
                .filter(module -> RENAMED.matcher(module).matches())
                .findFirst()
                .orElse(UTILS);
    }

    /// `files` with the lesson's module called `name`.
    public static Map<String, byte[]> renamed(Map<String, byte[]> files, String name) {
        if (name.equals(UTILS)) {
            return files;
        }
        Map<String, byte[]> renamed = new LinkedHashMap<>();
        files.forEach(
                (file, content) -> {
                    if (file.equals(FILE)) {
                        renamed.put(name + ".py", content);
                    } else if (file.endsWith(".ipynb")) {
                        renamed.put(file, inCells(content, name));
                    } else {
                        renamed.put(file, content);
                    }
                });
        return renamed;
    }

    private static byte[] inCells(byte[] file, String name) {
        String text = new String(file, StandardCharsets.UTF_8);
        if (!(NotebookUpgrade.read(text) instanceof NotebookUpgrade.Upgraded read)) {
            return file;
        }
        Notebook notebook = read.notebook();
        List<Cell> cells = new ArrayList<>();
        int given = given(notebook);
        for (Cell cell : notebook.cells()) {
            cells.add(cells.size() < given ? cell : renamed(cell, name));
        }
        Notebook after =
                new Notebook(cells, notebook.metadata(), notebook.format(), notebook.formatMinor());
        return NotebookText.changed(text, notebook, after).getBytes(StandardCharsets.UTF_8);
    }

    /// How many cells above the lesson are the learner's own.
    private static int given(Notebook notebook) {
        return notebook.metadata().get(RECORD) instanceof Map<?, ?> record
                        && record.get("cells_given") instanceof Number number
                ? number.intValue()
                : 0;
    }

    private static Cell renamed(Cell cell, String name) {
        Pattern pattern = cell.isCode() ? IN_CODE : IN_TEXT;
        return cell.withSource(pattern.matcher(cell.source()).replaceAll(name));
    }

    /// Whether the learner's own cells have something called `utils`.
    private static boolean namesUtils(String given) {
        return NotebookUpgrade.read(given) instanceof NotebookUpgrade.Upgraded read
                && !read.notebook().metadata().containsKey(RECORD)
                && read.notebook().codeCells().stream()
                        .anyMatch(cell -> PythonCell.parse(cell.source()).bound().contains(UTILS));
    }

    /// Whether a module or package `name` is there that is not this one.
    private static boolean isAnother(Path notebook, String name, byte[] content)
            throws IOException {
        return isTaken(notebook.resolveSibling(name))
                || (isTaken(notebook.resolveSibling(name + ".py")) && !is(notebook, name, content));
    }

    /// A link that leads nowhere is something, too.
    private static boolean isTaken(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean is(Path notebook, String name, byte[] content) throws IOException {
        Path file = notebook.resolveSibling(name + ".py");
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && Arrays.equals(Files.readAllBytes(file), content);
    }
}
