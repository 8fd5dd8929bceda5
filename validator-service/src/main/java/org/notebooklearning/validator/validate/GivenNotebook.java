package org.notebooklearning.validator.validate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.check.format.NotebookUpgrade;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.notebook.NotebookFormat;
import org.notebooklearning.contracts.notebook.NotebookText;

/// The notebook that a learner goes on from. A lesson is put below its cells, which stay as they
/// are: they are the learner's own, neither run nor judged.
final class GivenNotebook {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final String WIDGETS = "widgets";
    private static final String RECORD = "notebook_learning";
    private final Notebook given;
    private final @Nullable String file;

    GivenNotebook(Notebook given) {
        this(given, null);
    }

    private GivenNotebook(Notebook given, @Nullable String file) {
        this.given = given;
        this.file = file;
    }

    /// The notebook that was read from `file`.
    static GivenNotebook of(NotebookUpgrade.Upgraded read, byte[] file) {
        return new GivenNotebook(
                read.notebook(),
                read.isChangedInPlace() ? new String(file, StandardCharsets.UTF_8) : null);
    }

    /// The text of the notebook that holds both: the given file with the lesson's cells in it,
    /// where it is of version 4.
    String written(Notebook lesson) {
        Notebook both = above(lesson);
        return file == null
                ? NotebookFormat.write(both)
                : NotebookText.changedWithIds(file, given, both);
    }

    /// How many cells stand above the lesson.
    int cells() {
        return given.cells().size();
    }

    /// The notebook that holds both. The lesson's cells keep their ids, by which its report speaks
    /// of them; a given cell that has none, no valid one or one of the lesson's gets another. What
    /// both say in their metadata, such as the kernel, stays the learner's. The lesson's are its
    /// own record and, beside the learner's, the saved states of widgets.
    Notebook above(Notebook lesson) {
        List<Cell> cells = new ArrayList<>(withOtherIds(lesson));
        cells.addAll(lesson.cells());
        Map<String, Object> metadata = new LinkedHashMap<>(given.metadata());
        lesson.metadata().forEach(metadata::putIfAbsent);
        for (String told : List.of("kernelspec", "language_info")) {
            if (lesson.metadata().get(told) instanceof Map<?, ?> known
                    && !isComplete(told, metadata.get(told))) {
                Object more = metadata.get(told);
                metadata.put(told, more instanceof Map<?, ?> ? merged(known, more) : known);
            }
        }
        if (lesson.metadata().containsKey(RECORD)) {
            metadata.put(RECORD, lesson.metadata().get(RECORD));
        }
        if (metadata.containsKey(WIDGETS)) {
            metadata.put(
                    WIDGETS, merged(given.metadata().get(WIDGETS), lesson.metadata().get(WIDGETS)));
        }
        return new Notebook(cells, metadata, lesson.format(), lesson.formatMinor());
    }

    /// Whether it says as much of the kernel or the language as nbformat demands.
    private static boolean isComplete(String member, @Nullable Object told) {
        return told instanceof Map<?, ?> map
                && map.get("name") instanceof String
                && (member.equals("language_info") || map.get("display_name") instanceof String);
    }

    private List<Cell> withOtherIds(Notebook lesson) {
        Set<String> taken = new HashSet<>();
        lesson.cells().forEach(cell -> taken.add(Objects.requireNonNull(cell.id())));
        // A new id is none of those that come later, too.
        Set<String> all = new HashSet<>(taken);
        given.cells().forEach(cell -> all.add(String.valueOf(cell.id())));
        List<Cell> cells = new ArrayList<>();
        int next = 1;
        for (Cell cell : given.cells()) {
            String id = cell.id();
            if (id == null || !ID.matcher(id).matches() || !taken.add(id)) {
                while (!all.add("given-" + next)) {
                    next++;
                }
                id = "given-" + next;
                taken.add(id);
            }
            cells.add(cell.withId(id));
        }
        return cells;
    }

    /// Maps merged key by key, all the way down; of anything else the second, where it is there.
    private static @Nullable Object merged(@Nullable Object first, @Nullable Object second) {
        if (first instanceof Map<?, ?> a && second instanceof Map<?, ?> b) {
            Map<Object, Object> both = new LinkedHashMap<>(a);
            b.forEach((key, value) -> both.put(key, merged(both.get(key), value)));
            return both;
        }
        return second == null ? first : second;
    }
}
