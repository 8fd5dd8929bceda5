package org.notebooklearning.cli.command;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.notebooklearning.kernel.KernelCheck;
import org.notebooklearning.kernel.KernelEnvironment;
import org.notebooklearning.kernel.ReadyKernel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Prepares, shows and checks the Python environment that notebooks are run with.
@Command(
        name = "kernel",
        mixinStandardHelpOptions = true,
        description = {
            "Prepares, shows or checks the Python environment that notebooks are run with.",
            "It is made by itself when it is needed; this is to have it made before, or to look."
        },
        footer = {"", "Exit code: 0 it is there and whole, 1 it is not."})
final class KernelCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "WHAT",
            arity = "0..1",
            defaultValue = "show",
            description = {
                "prepare: make it where it is not there.",
                "show: tell where it is and what is in it. The default.",
                "check: compare what is installed with what was recorded when it was made."
            })
    private What what = What.show;

    /// What is to be done; the names are what is typed.
    enum What {
        prepare,
        show,
        check
    }

    @Override
    public Integer call() throws InterruptedException {
        Terminal terminal = Terminal.system();
        KernelEnvironment environment = KernelEnvironment.at(KernelEnvironment.defaultDataFolder());
        return switch (what) {
            case prepare -> {
                show(KernelReadiness.in(LessonCommand.folder(), terminal), terminal);
                yield 0;
            }
            case show -> {
                ReadyKernel ready = environment.ready().orElse(null);
                if (ready == null) {
                    terminal.line("kernel     is not prepared; ./lesson kernel prepare does it");
                    yield 1;
                }
                show(ready, terminal);
                yield 0;
            }
            case check ->
                    switch (environment.check()) {
                        case KernelCheck.Whole(Map<String, String> versions) -> {
                            terminal.line("kernel     whole: " + told(versions));
                            yield 0;
                        }
                        case KernelCheck.NotPrepared(String message) -> {
                            terminal.line("kernel     " + message);
                            yield 1;
                        }
                        case KernelCheck.Broken(String message) -> {
                            terminal.line("kernel     broken: " + message);
                            yield 1;
                        }
                    };
        };
    }

    private static void show(ReadyKernel kernel, Terminal terminal) {
        terminal.line("kernel     " + kernel.folder());
        terminal.line("python     " + kernel.python());
        terminal.line(
                "sandbox    "
                        + kernel.bubblewraps().stream()
                                .map(Object::toString)
                                .reduce((one, next) -> one + ", or where that is too old " + next)
                                .map(found -> "bubblewrap at " + found)
                                .orElse("no bubblewrap for this machine"));
        terminal.line("versions   " + told(kernel.versions()));
    }

    private static String told(Map<String, String> versions) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(versions)
                .forEach(
                        (name, version) ->
                                text.append(text.isEmpty() ? "" : ", ")
                                        .append(name)
                                        .append(' ')
                                        .append(version));
        return text.toString();
    }
}
