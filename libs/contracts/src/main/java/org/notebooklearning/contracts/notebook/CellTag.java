package org.notebooklearning.contracts.notebook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.notebooklearning.contracts.plan.BeatKind;

/// What the writer says about a cell, in the cell's metadata under `notebook_learning`: which beat
/// it belongs to, what part it plays, which exercise it is. The rules read it; the learner may
/// ignore it.
///
/// @param beat the beat's id
/// @param exercise the exercise's id; empty where it is none
public record CellTag(String beat, BeatKind kind, CellRole role, String exercise) {
    private static final String KEY = "notebook_learning";

    /// The tag of `cell`, where the writer gave one. Notebooks come from anywhere: what names no
    /// known kind of beat is no tag, and an unknown role is none.
    public static Optional<CellTag> of(Cell cell) {
        if (!(cell.metadata().get(KEY) instanceof Map<?, ?> tag)) {
            return Optional.empty();
        }
        return BeatKind.find(text(tag, "kind"))
                .map(
                        kind ->
                                new CellTag(
                                        text(tag, "beat"),
                                        kind,
                                        CellRole.find(text(tag, "role")).orElse(CellRole.PLAIN),
                                        text(tag, "exercise")));
    }

    /// Cell metadata that holds this tag and nothing else; empty parts are left out.
    public Map<String, Object> asMetadata() {
        Map<String, Object> tag = new LinkedHashMap<>();
        tag.put("beat", beat);
        tag.put("kind", kind.word());
        if (role != CellRole.PLAIN) {
            tag.put("role", role.word());
        }
        if (!exercise.isEmpty()) {
            tag.put("exercise", exercise);
        }
        return Map.of(KEY, tag);
    }

    private static String text(Map<?, ?> tag, String key) {
        return tag.get(key) instanceof String text ? text : "";
    }
}
