package org.notebooklearning.check.rule;

import java.util.Optional;
import java.util.regex.Pattern;
import org.notebooklearning.check.python.Call;
import org.notebooklearning.check.python.Definition;

/// The function that seeds everything, where a notebook that needs no module beside it defines it
/// in the first code cell of its lesson.
final class InlinedSeed {
    /// It has another name where the notebook has a `set_seed` of its own.
    private static final Pattern NAME = Pattern.compile("(?:lesson_)?set_seed(?:_\\d+)?");

    private InlinedSeed() {}

    /// The one of `lesson`; empty where its module has it.
    static Optional<Definition> in(LessonUnderCheck lesson) {
        return lesson.setups().stream()
                .flatMap(cell -> cell.python().definitions().stream())
                .filter(it -> NAME.matcher(it.name()).matches() && it.parameters().size() == 1)
                .findFirst();
    }

    /// Whether `call` stands in it and hands its argument on, in that cell.
    static boolean holds(Definition seeding, LessonCell cell, Call call) {
        return cell.python().definitions().contains(seeding)
                && seeding.calls().contains(call)
                && seeding.parameters().containsAll(call.arguments());
    }
}
