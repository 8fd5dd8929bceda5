package org.notebooklearning.cli.command;

import java.util.Locale;
import org.notebooklearning.kernel.KernelEnvironment;
import org.notebooklearning.kernel.Preparation;
import org.notebooklearning.kernel.PreparationStep;
import org.notebooklearning.kernel.ReadyKernel;
import org.notebooklearning.local.stack.StackFolder;

/// Has the kernel's Python environment ready and tells the terminal what that takes.
final class KernelReadiness {
    private KernelReadiness() {}

    /// The environment in the data folder, made where it was not; RefusedException with the remedy
    /// where that can not be done.
    static ReadyKernel in(StackFolder folder, Terminal terminal) throws InterruptedException {
        folder.secure();
        KernelEnvironment environment = KernelEnvironment.at(folder.data());
        ReadyKernel there = environment.ready().orElse(null);
        if (there != null) {
            return there;
        }
        long begin = System.nanoTime();
        return switch (environment.prepare(step -> show(step, terminal))) {
            case Preparation.Impossible(String message) -> throw new RefusedException(message);
            case Preparation.Ready(ReadyKernel made) -> {
                terminal.line(
                        String.format(
                                Locale.ROOT,
                                "kernel     Python environment ready, %.1f s",
                                (System.nanoTime() - begin) / 1e9));
                yield made;
            }
        };
    }

    private static void show(PreparationStep step, Terminal terminal) {
        switch (step.state()) {
            case STARTED, RUNNING -> terminal.passing("kernel     " + step.line());
            case DONE, NOTE -> terminal.line("kernel     " + step.line());
        }
    }
}
