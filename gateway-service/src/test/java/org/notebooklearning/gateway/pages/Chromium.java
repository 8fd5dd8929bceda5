package org.notebooklearning.gateway.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The Chromium of this machine. On Debian and its kin it is installed where it is missing and that
/// is allowed, so that the tests run on a machine that has only the build's tools.
final class Chromium {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");
    private static final int MINUTES_TO_INSTALL = 10;

    private Chromium() {}

    /// The program's path; IllegalStateException that says what to do where there is none.
    static Path find() {
        return onPath().or(Chromium::install).orElseThrow(Chromium::missing);
    }

    private static Optional<Path> onPath() {
        String path = System.getenv().getOrDefault("PATH", "");
        return NAMES.stream()
                .flatMap(
                        name ->
                                Stream.of(path.split(":"))
                                        .map(folder -> Path.of(folder).resolve(name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> install() {
        if (!"root".equals(System.getProperty("user.name"))
                || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            return Optional.empty();
        }
        run("apt-get", "update");
        run("apt-get", "install", "-y", "--no-install-recommends", "chromium", "fonts-dejavu-core");
        return onPath();
    }

    private static void run(String... command) {
        try {
            ProcessBuilder program = new ProcessBuilder(command).redirectErrorStream(true);
            program.environment().put("DEBIAN_FRONTEND", "noninteractive");
            Process running =
                    program.redirectOutput(Path.of("target", "chromium-install.log").toFile())
                            .start();
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

    private static IllegalStateException missing() {
        return new IllegalStateException(
                "The tests of the pages need Chromium: install it (Debian, as root: apt-get install"
                        + " chromium; macOS: brew install chromium) or leave them out with"
                        + " -DexcludedGroups=slow");
    }
}
