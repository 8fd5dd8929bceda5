package org.notebooklearning.contracts.notebook;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.artifact.Sha256;

/// What a lesson says of itself in the metadata of the notebook that holds it. The first one stands
/// under `notebook_learning`, those that were added later in the list `notebook_learning_lessons`,
/// so that no lesson touches the record of another.
///
/// @param told everything that it says
public record LessonRecord(Map<String, Object> told) {
    /// The name of the first record in a notebook's metadata.
    public static final String KEY = "notebook_learning";

    private static final String MORE = "notebook_learning_lessons";
    private static final String CELLS = "cells";
    private static final String GIVEN = "cells_given";
    private static final int DIGITS = 12;

    public LessonRecord {
        told = Collections.unmodifiableMap(new LinkedHashMap<>(told));
    }

    /// The records of all lessons in `notebook`, in the order in which they came.
    public static List<LessonRecord> of(Notebook notebook) {
        List<LessonRecord> records = new ArrayList<>();
        read(notebook.metadata().get(KEY)).ifPresent(records::add);
        if (notebook.metadata().get(MORE) instanceof List<?> more) {
            more.forEach(one -> read(one).ifPresent(records::add));
        }
        return List.copyOf(records);
    }

    /// The record of the lesson on `concept` in `notebook`.
    public static Optional<LessonRecord> of(Notebook notebook, String concept) {
        return of(notebook).stream().filter(it -> it.concept().equals(concept)).findFirst();
    }

    /// Indexes of the cells that belong to no lesson: the learner's own. Lessons of earlier
    /// versions, which did not list their cells, tell how many cells stand above them.
    public static Set<Integer> givenCells(Notebook notebook) {
        List<LessonRecord> records = of(notebook);
        Set<String> ids = new LinkedHashSet<>();
        records.forEach(record -> ids.addAll(record.cells().keySet()));
        boolean listed = records.stream().allMatch(record -> record.told.containsKey(CELLS));
        int above = records.stream().mapToInt(LessonRecord::given).min().orElse(Integer.MAX_VALUE);
        Set<Integer> given = new LinkedHashSet<>();
        for (int index = 0; index < notebook.cells().size(); index++) {
            String id = notebook.cells().get(index).id();
            if (listed ? id == null || !ids.contains(id) : index < above) {
                given.add(index);
            }
        }
        return given;
    }

    /// The concept that the lesson teaches; empty where it does not say.
    public String concept() {
        return told.get("concept") instanceof String concept ? concept : "";
    }

    /// Hashes of its cells' sources as it wrote them, by the cell's id, in the lesson's order.
    public Map<String, String> cells() {
        Map<String, String> cells = new LinkedHashMap<>();
        if (told.get(CELLS) instanceof Map<?, ?> map) {
            map.forEach((id, hash) -> cells.put(String.valueOf(id), String.valueOf(hash)));
        }
        return cells;
    }

    /// Whether `cell` is as the lesson wrote it.
    public boolean wrote(Cell cell) {
        return hash(cell.source()).equals(cells().get(String.valueOf(cell.id())));
    }

    private int given() {
        return told.get(GIVEN) instanceof Number number ? number.intValue() : 0;
    }

    /// The same with the hashes of `cells`.
    public LessonRecord listing(List<Cell> cells) {
        Map<String, Object> hashes = new LinkedHashMap<>();
        cells.forEach(cell -> hashes.put(String.valueOf(cell.id()), hash(cell.source())));
        Map<String, Object> more = new LinkedHashMap<>(told);
        more.put(CELLS, hashes);
        return new LessonRecord(more);
    }

    /// `metadata` with this record in the place of an earlier one of the same lesson, or behind
    /// those of other lessons.
    public Map<String, Object> in(Map<String, Object> metadata) {
        Map<String, Object> with = new LinkedHashMap<>(metadata);
        Optional<LessonRecord> first = read(metadata.get(KEY));
        if (first.isEmpty() || first.get().concept().equals(concept())) {
            with.put(KEY, told);
            return with;
        }
        List<Object> more = new ArrayList<>();
        boolean replaced = false;
        if (metadata.get(MORE) instanceof List<?> others) {
            for (Object other : others) {
                boolean same = read(other).filter(it -> it.concept().equals(concept())).isPresent();
                more.add(same ? told : other);
                replaced |= same;
            }
        }
        if (!replaced) {
            more.add(told);
        }
        with.put(MORE, more);
        return with;
    }

    private static Optional<LessonRecord> read(@Nullable Object told) {
        if (!(told instanceof Map<?, ?> map)) {
            return Optional.empty();
        }
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach(
                (key, value) -> {
                    if (value != null) {
                        copy.put(String.valueOf(key), value);
                    }
                });
        return Optional.of(new LessonRecord(copy));
    }

    private static String hash(String source) {
        return Sha256.of(source.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
    }
}
