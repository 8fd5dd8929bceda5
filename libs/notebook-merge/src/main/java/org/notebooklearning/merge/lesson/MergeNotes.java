package org.notebooklearning.merge.lesson;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.notebooklearning.merge.names.NameConflicts;

/// What the learner is told of a merge, in sentences.
final class MergeNotes {
    private final List<String> notes = new ArrayList<>();

    /// All of them, in the order in which they were told.
    List<String> all() {
        return List.copyOf(notes);
    }

    /// Which names the lesson has changed.
    void names(NameConflicts conflicts, String module) {
        if (!module.equals(LessonNames.MODULE)) {
            notes.add(
                    "You have a `%s` of your own, so the lesson imports `%s`."
                            .formatted(LessonNames.MODULE, module));
        }
        if (!conflicts.renamed().isEmpty()) {
            notes.add(
                    "You use these names already, so the lesson has others: "
                            + pairs(conflicts.renamed())
                            + ".");
        }
        if (!conflicts.builtins().isEmpty()) {
            notes.add(
                    "These names of Python mean something else in your notebook, so the lesson has"
                            + " others for them: "
                            + pairs(conflicts.builtins())
                            + ".");
        }
    }

    /// That the learner's cell at `index` takes in `imports`.
    void imports(int index, List<String> imports) {
        notes.add(
                "Your cell %d imports %d more: %s."
                        .formatted(index + 1, imports.size(), code(imports)));
    }

    /// Whose seed counts.
    ///
    /// @param cover whether the learner's seeds cover what the lesson draws
    /// @param ownSeed whether the lesson sets its own all the same
    void seed(Seeds seeds, boolean cover, boolean ownSeed) {
        if (seeds.isEmpty()) {
            return;
        }
        String call = "`" + seeds.call() + "`";
        if (!cover) {
            notes.add(
                    "Your %s does not seed torch, from which the lesson draws: the lesson sets its own seed."
                            .formatted(call));
        } else if (ownSeed) {
            notes.add(
                    "With your %s alone the lesson does not hold, so it sets its own seed behind it."
                            .formatted(call));
        } else {
            notes.add(
                    "Your %s is %s: the lesson sets none, and its numbers follow yours."
                            .formatted(
                                    call,
                                    seeds.several()
                                            ? "the last seed above the lesson"
                                            : "the one seed"));
        }
    }

    /// What the learner's cells set for the whole notebook.
    void state(List<GlobalState.Setting> settings) {
        for (GlobalState.Setting setting : settings) {
            notes.add(
                    "Cell %d says `%s`: %s%s."
                            .formatted(
                                    setting.cell() + 1,
                                    setting.statement(),
                                    setting.effect(),
                                    setting.usual().isEmpty()
                                            ? ", in the lesson too"
                                            : ". The lesson sets it back for itself"));
        }
    }

    /// That the cells below the lesson give what they gave before.
    void kept(KeptState kept) {
        if (!kept.isNone()) {
            notes.add(
                    "Your cells below the lesson draw the same random numbers as before, and print"
                            + " and plot alike: the lesson's last cell sets back what it changed.");
        }
    }

    /// What became of the cells of an earlier writing.
    void earlier(EarlierLesson.Woven woven) {
        notes.add(woven.counts());
        notes.addAll(woven.told());
    }

    private static String pairs(Map<String, String> names) {
        return names.entrySet().stream()
                .map(it -> "`" + it.getValue() + "` for `" + it.getKey() + "`")
                .collect(joining(", "));
    }

    private static String code(List<String> lines) {
        return lines.stream()
                .map(String::strip)
                .map(line -> "`" + line + "`")
                .collect(joining(", "));
    }
}
