package org.notebooklearning.inputs.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A program of this machine that tests need. On Debian and its kin it is installed where it is
/// missing and that is allowed, so that the tests run on a machine that has only the build's tools.
public final class NeededProgram {
    private static final int MINUTES_TO_INSTALL = 10;
    private static final Path APT = Path.of("/usr/bin/apt-get");
    private final List<String> names;
    private final List<String> packages;

    private NeededProgram(List<String> names, List<String> packages) {
        this.names = names;
        this.packages = packages;
    }

    /// The path of the first of `names` that is there; IllegalStateException that says what to do
    /// where none is.
    ///
    /// @param packages of Debian that bring it
    public static Path find(List<String> names, List<String> packages) {
        NeededProgram program = new NeededProgram(names, packages);
        return program.onPath().or(program::installed).orElseThrow(program::missing);
    }

    private Optional<Path> onPath() {
        List<String> folders = List.of(System.getenv().getOrDefault("PATH", "").split(":", -1));
        return names.stream()
                .flatMap(name -> folders.stream().map(folder -> Path.of(folder).resolve(name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private Optional<Path> installed() {
        if (!"root".equals(System.getProperty("user.name")) || !Files.isExecutable(APT)) {
            return Optional.empty();
        }
        apt(List.of("update"));
        apt(
                Stream.concat(
                                Stream.of("install", "-y", "--no-install-recommends"),
                                packages.stream())
                        .toList());
        return onPath();
    }

    private void apt(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(APT.toString()));
        command.addAll(arguments);
        ProcessBuilder program = new ProcessBuilder(command).redirectErrorStream(true);
        program.environment().put("DEBIAN_FRONTEND", "noninteractive");
        Path log = Path.of("target", packages.getFirst() + "-install.log");
        try {
            Process running = program.redirectOutput(log.toFile()).start();
            if (!running.waitFor(MINUTES_TO_INSTALL, TimeUnit.MINUTES)) {
                running.destroyForcibly();
                throw missing();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private IllegalStateException missing() {
        String name = packages.getFirst();
        return new IllegalStateException(
                "A test needs "
                        + names.getFirst()
                        + ": install it (Debian, as root: apt-get install "
                        + name
                        + "; macOS: brew install "
                        + name
                        + ")");
    }
}
