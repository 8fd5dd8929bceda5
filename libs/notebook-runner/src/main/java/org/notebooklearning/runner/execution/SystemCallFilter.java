package org.notebooklearning.runner.execution;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// The program that the kernel runs before each system call of a sandbox (seccomp), one for each
/// kind of machine. `src/main/seccomp` has the list that it is compiled from.
enum SystemCallFilter {
    X86_64,
    AARCH64;

    /// The one for this machine; empty where there is none.
    static Optional<SystemCallFilter> ofThisMachine() {
        return of(System.getProperty("os.arch"));
    }

    static Optional<SystemCallFilter> of(String machine) {
        return switch (machine) {
            case "amd64", "x86_64" -> Optional.of(X86_64);
            case "aarch64", "arm64" -> Optional.of(AARCH64);
            default -> Optional.empty();
        };
    }

    /// The program, as bubblewrap takes it.
    byte[] program() throws IOException {
        String resource = "seccomp-" + name().toLowerCase(Locale.ROOT) + ".bpf";
        try (InputStream program = SystemCallFilter.class.getResourceAsStream(resource)) {
            if (program == null) {
                throw new IllegalStateException("The module lacks its resource " + resource);
            }
            return program.readAllBytes();
        }
    }

    /// Writes the program to a file of `folder`.
    Path writeTo(Path folder) throws IOException {
        return Files.write(folder.resolve("system-calls.bpf"), program());
    }
}
