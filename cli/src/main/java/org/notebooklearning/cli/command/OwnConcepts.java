package org.notebooklearning.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.notebooklearning.concepts.library.ConceptShelf;

/// What `./lesson status` says of the learner's own concepts.
final class OwnConcepts {
    /// The environment variable that names their folder.
    static final String FOLDER = "LESSON_CONCEPTS";

    private OwnConcepts() {}

    /// How many concepts are taught with those of the folder that `environment` names, and which
    /// are not and why; no lines where it names none.
    static List<String> told(Map<String, String> environment) {
        String folder = environment.getOrDefault(FOLDER, "").strip();
        if (folder.isEmpty()) {
            return List.of();
        }
        ConceptShelf shelf = ConceptShelf.with(Path.of(folder), _ -> {});
        List<String> lines = new ArrayList<>();
        lines.add(
                "concepts   "
                        + shelf.current().concepts().size()
                        + " with those of "
                        + folder
                        + " ("
                        + FOLDER
                        + ")");
        shelf.problems().forEach(one -> lines.add("  not taught: " + one.getMessage()));
        return List.copyOf(lines);
    }
}
