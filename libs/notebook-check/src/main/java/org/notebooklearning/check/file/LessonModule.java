package org.notebooklearning.check.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.check.format.NotebookUpgrade;
import org.notebooklearning.check.python.Import;
import org.notebooklearning.check.python.PythonCell;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.LessonRecord;
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
    private static final String SUFFIX = ".py";

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

    /// The name that the module has for a lesson among the cells of `given`: `utils`, or the one
    /// that an earlier lesson has there, unless the learner's cells have something of that name.
    public static String among(Notebook given) {
        if (!LessonRecord.of(given).isEmpty()) {
            return importedBy(given);
        }
        return namesUtils(given) ? OTHER : UTILS;
    }

    /// The file of the lesson's module among `files`, whatever it is called.
    public static Optional<String> fileAmong(Collection<String> files) {
        return files.stream().filter(LessonModule::isFile).findFirst();
    }

    /// Whether a lesson's module may be in a file of this name.
    public static boolean isFile(String file) {
        return file.endsWith(SUFFIX)
                && (file.equals(FILE)
                        || RENAMED.matcher(file.substring(0, file.length() - SUFFIX.length()))
                                .matches());
    }

    /// `files` with the lesson's module called `name`.
    public static Map<String, byte[]> renamed(Map<String, byte[]> files, String name) {
        String file = fileAmong(files.keySet()).orElse(FILE);
        String from = file.substring(0, file.length() - SUFFIX.length());
        if (name.equals(from)) {
            return files;
        }
        Map<String, byte[]> renamed = new LinkedHashMap<>();
        files.forEach(
                (each, content) -> {
                    if (each.equals(file)) {
                        renamed.put(name + SUFFIX, content);
                    } else if (each.endsWith(".ipynb")) {
                        renamed.put(each, inCells(each, content, from, name));
                    } else {
                        renamed.put(each, content);
                    }
                });
        return renamed;
    }

    private static byte[] inCells(String name, byte[] file, String from, String to) {
        String text = new String(file, StandardCharsets.UTF_8);
        if (!(NotebookUpgrade.read(text) instanceof NotebookUpgrade.Upgraded read)) {
            return file;
        }
        Notebook notebook = read.notebook();
        Set<String> own =
                LessonRecord.of(notebook, name.replaceAll("\\.ipynb$", ""))
                        .map(record -> record.cells().keySet())
                        .orElse(Set.of());
        Set<Integer> given = LessonRecord.givenCells(notebook);
        List<Cell> cells = new ArrayList<>();
        for (int index = 0; index < notebook.cells().size(); index++) {
            Cell cell = notebook.cells().get(index);
            boolean ours =
                    own.isEmpty()
                            ? !given.contains(index)
                            : own.contains(String.valueOf(cell.id()));
            cells.add(
                    ours ? cell.withSource(renamed(cell.isCode(), cell.source(), from, to)) : cell);
        }
        Notebook after =
                new Notebook(cells, notebook.metadata(), notebook.format(), notebook.formatMinor());
        return NotebookText.changed(text, notebook, after).getBytes(StandardCharsets.UTF_8);
    }

    /// The `source` of a cell with the module `from` called `to`; in text, where it is code.
    public static String renamed(boolean code, String source, String from, String to) {
        String name = "(?<![\\w.])" + Pattern.quote(from);
        Pattern pattern = Pattern.compile(name + (code ? "(?!\\w)" : "(?=\\.\\w|`)"));
        return pattern.matcher(source).replaceAll(to);
    }

    /// Whether the learner's own cells have something called `utils`.
    private static boolean namesUtils(String given) {
        return NotebookUpgrade.read(given) instanceof NotebookUpgrade.Upgraded read
                && namesUtils(read.notebook());
    }

    private static boolean namesUtils(Notebook given) {
        return LessonRecord.of(given).isEmpty()
                && given.codeCells().stream()
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
