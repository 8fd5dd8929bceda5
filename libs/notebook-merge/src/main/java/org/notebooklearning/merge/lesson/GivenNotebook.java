package org.notebooklearning.merge.lesson;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.check.format.NotebookUpgrade;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.LessonRecord;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.notebook.NotebookFormat;
import org.notebooklearning.contracts.notebook.NotebookText;

/// The notebook that a learner goes on from. Its file is changed where a lesson goes in, and stays
/// byte for byte everywhere else.
public final class GivenNotebook {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final String WIDGETS = "widgets";

    private final Notebook given;
    private final Notebook before;
    private final @Nullable String file;

    private GivenNotebook(Notebook read, @Nullable String file) {
        this.given = withIds(read);
        this.before = withFirstIds(read, given);
        this.file = file;
    }

    /// The notebook that was read from `file`.
    public static GivenNotebook of(NotebookUpgrade.Upgraded read, byte[] file) {
        return new GivenNotebook(
                read.notebook(),
                read.isChangedInPlace() ? new String(file, StandardCharsets.UTF_8) : null);
    }

    /// A notebook that is written anew.
    public static GivenNotebook of(Notebook read) {
        return new GivenNotebook(read, null);
    }

    /// The notebook, each of its cells with a valid id of its own.
    public Notebook notebook() {
        return given;
    }

    /// The text of the file with `cells`: the given file with what changed, where it is of
    /// version 4.
    ///
    /// @param lesson as it was run, with its own metadata
    /// @param record of the lesson
    public String written(List<Cell> cells, Notebook lesson, LessonRecord record) {
        Notebook both = with(cells, lesson, record);
        return file == null
                ? NotebookFormat.write(both)
                : NotebookText.changedWithIds(file, before, both);
    }

    /// The notebook that holds both. What both say in their metadata, such as the kernel, stays the
    /// learner's. The lesson's are its own record and, beside the learner's, the saved states of
    /// widgets.
    Notebook with(List<Cell> cells, Notebook lesson, LessonRecord record) {
        Map<String, Object> metadata = new LinkedHashMap<>(given.metadata());
        lesson.metadata()
                .forEach(
                        (key, value) -> {
                            if (!key.equals(LessonRecord.KEY)) {
                                metadata.putIfAbsent(key, value);
                            }
                        });
        for (String told : List.of("kernelspec", "language_info")) {
            if (lesson.metadata().get(told) instanceof Map<?, ?> known
                    && !isComplete(told, metadata.get(told))) {
                Object more = metadata.get(told);
                metadata.put(told, more instanceof Map<?, ?> ? merged(known, more) : known);
            }
        }
        if (metadata.containsKey(WIDGETS)) {
            metadata.put(
                    WIDGETS, merged(given.metadata().get(WIDGETS), lesson.metadata().get(WIDGETS)));
        }
        return new Notebook(cells, record.in(metadata), lesson.format(), lesson.formatMinor());
    }

    /// Whether it says as much of the kernel or the language as nbformat demands.
    private static boolean isComplete(String member, @Nullable Object told) {
        return told instanceof Map<?, ?> map
                && map.get("name") instanceof String
                && (member.equals("language_info") || map.get("display_name") instanceof String);
    }

    /// A cell that has no id, no valid one or that of an earlier cell gets another.
    private static Notebook withIds(Notebook read) {
        // A new id is none of those that come later, too.
        Set<String> all = new HashSet<>();
        read.cells().forEach(cell -> all.add(String.valueOf(cell.id())));
        Set<String> taken = new HashSet<>();
        List<Cell> cells = new ArrayList<>();
        int next = 1;
        for (Cell cell : read.cells()) {
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
        return read.withCells(cells);
    }

    /// What the file holds, where cells without an id have the one that they get: by it they are
    /// found again.
    private static Notebook withFirstIds(Notebook read, Notebook given) {
        List<Cell> cells = new ArrayList<>();
        for (int index = 0; index < read.cells().size(); index++) {
            Cell cell = read.cells().get(index);
            cells.add(cell.id() == null ? given.cells().get(index) : cell);
        }
        return read.withCells(cells);
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
