package org.notebooklearning.runner.execution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.notebooklearning.kernel.ReadyKernel;

/// No sandbox: notebooks run with all the rights of this user, network included. Only for machines
/// that are themselves a sandbox, and only where it is asked for by name.
record NoSandbox() implements Sandbox {
    @Override
    public Enclosure around(ReadyKernel kernel, Path room, Path scripts, ExecutionLimits bounds)
            throws IOException {
        Path home = Files.createDirectories(room.resolve("home"));
        return new Enclosure.Open(
                List.of(kernel.python().toString()),
                scripts.toString(),
                KernelVariables.of(home.toString(), kernel.fontList().toString(), kernel),
                List.of());
    }
}
