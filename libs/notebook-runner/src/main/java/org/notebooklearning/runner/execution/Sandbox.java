package org.notebooklearning.runner.execution;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.notebooklearning.kernel.ReadyKernel;

/// Where the code of notebooks is run.
public sealed interface Sandbox permits BubblewrapSandbox, NoSandbox {
    /// The name of the sandbox that is used where none is named.
    String BUBBLEWRAP = "bubblewrap";

    /// The name that has to be given to run notebooks with all the rights of this user.
    String UNSAFE = "unsafe-none";

    /// The sandbox of this name; IllegalArgumentException where there is none.
    static Sandbox named(String name) {
        return switch (name) {
            case BUBBLEWRAP -> new BubblewrapSandbox(ReadyKernel::bubblewraps);
            case UNSAFE -> new NoSandbox();
            default ->
                    throw new IllegalArgumentException(
                            "There is no sandbox '%s': name %s, or %s to run without one"
                                    .formatted(name, BUBBLEWRAP, UNSAFE));
        };
    }

    /// How to start a script of `scripts` here.
    ///
    /// @param room an empty folder of the run's own, outside
    /// @param scripts folder with the Python scripts of the run
    /// @param bounds that no run in it exceeds
    Enclosure around(ReadyKernel kernel, Path room, Path scripts, ExecutionLimits bounds)
            throws IOException, InterruptedException;

    /// A way in.
    sealed interface Enclosure {
        /// It can be entered.
        ///
        /// @param command to which the path of a script is appended
        /// @param scripts where the scripts are, seen from inside
        /// @param variables all environment variables of the process that is started
        /// @param privateFolders in memory, of this run alone, seen from inside
        record Open(
                List<String> command,
                String scripts,
                Map<String, String> variables,
                List<String> privateFolders)
                implements Enclosure {
            public Open {
                command = List.copyOf(command);
                variables = Map.copyOf(variables);
                privateFolders = List.copyOf(privateFolders);
            }
        }

        /// This machine lacks what it needs.
        record Missing(String reason, String remedy) implements Enclosure {}
    }
}
