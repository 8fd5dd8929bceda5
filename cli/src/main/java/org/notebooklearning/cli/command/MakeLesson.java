package org.notebooklearning.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import org.notebooklearning.cli.client.Gateway;
import org.notebooklearning.concepts.library.ConceptLibrary;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.local.stack.StackFolder;

/// Makes one lesson.
///
/// 1. See that nothing would be overwritten unasked, before any work is done, and what of the
///    learner's is called as the lesson's module is.
/// 2. Have the stack and the kernel's environment ready.
/// 3. Submit; follow the stages; show the plan and ask.
/// 4. Write the notebook and what it needs beside it.
final class MakeLesson {
    private final Path root;
    private final StackFolder folder;
    private final Terminal terminal;

    MakeLesson(Path root, StackFolder folder, Terminal terminal) {
        this.root = root;
        this.folder = folder;
        this.terminal = terminal;
    }

    /// Returns the exit code: 0 for a lesson that passed, 1 for none, 3 for one with blocking
    /// findings.
    int make(OrderedLesson order) throws InterruptedException, IOException {
        LessonFiles files =
                new LessonFiles(
                                order.notebook(),
                                order.submission().notebook(),
                                order.solutions(),
                                order.force(),
                                terminal)
                        .showing(order.preview(), !order.yes());
        files.requireFree();
        files.tellModule(ConceptLibrary.shipped().utils());
        OrderedLesson asked = terminal.isInteractive() ? order : order.withoutQuestions();
        try (RunningStack stack = RunningStack.open(root, folder, terminal, false)) {
            Gateway gateway = stack.gateway();
            LessonId lesson = gateway.submit(asked.submission(), UUID.randomUUID());
            stack.owns(lesson);
            terminal.line("lesson     " + lesson);
            return new FollowLesson(gateway, terminal, lesson, !order.yes(), stack::isInterrupted)
                    .toTheEnd(files);
        }
    }
}
