package org.notebooklearning.inputs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The real files that tests stand on. They are part of the project, so that its tests need nothing
/// beside a clone of it. Larger corpora of the same layout are tried in addition where
/// `-Dcorpus=FOLDER` names them.
public final class TestInputs {
    static final String CORPUS = "corpus";

    private TestInputs() {}

    /// The folder of the project.
    public static Path project() {
        String root = System.getProperty("project.root");
        if (root == null) {
            throw new AssertionError("Run the tests through Maven, which sets project.root");
        }
        return Path.of(root);
    }

    /// The folder that holds the project's own inputs.
    public static Path folder() {
        return project().resolve("libs/test-inputs/files");
    }

    /// The project's own input `name`, a file or a folder; AssertionError where there is none.
    public static Path path(String name) {
        return existing(folder(), name);
    }

    /// What the project's own input `name` holds.
    public static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(path(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The file or folder `name` of the corpora; AssertionError where no corpora were named or they
    /// lack it. Tests that need it are marked [NeedsCorpus].
    public static Path corpus(String name) {
        return existing(
                corpus().orElseThrow(() -> new AssertionError("Name the corpora: -Dcorpus=FOLDER")),
                name);
    }

    /// The folder of the corpora, where one was named.
    public static Optional<Path> corpus() {
        String named = System.getProperty(CORPUS, "");
        return named.isBlank() ? Optional.empty() : Optional.of(Path.of(named));
    }

    /// The project's own notebooks, and those that the corpora have beside them where some were
    /// named.
    public static List<Path> notebooks() {
        List<Path> notebooks = new ArrayList<>(filesBelow(path("notebooks"), ".ipynb"));
        if (corpus().isPresent()) {
            Path others = corpus("notebooks");
            filesBelow(others, ".ipynb").stream()
                    .filter(file -> !notebooks.contains(own(others.relativize(file))))
                    .forEach(notebooks::add);
        }
        return List.copyOf(notebooks);
    }

    private static Path own(Path notebook) {
        return path("notebooks").resolve(notebook);
    }

    /// All files below `folder` whose names end with `ending`, sorted.
    public static List<Path> filesBelow(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path existing(Path folder, String name) {
        Path path = folder.resolve(name).normalize();
        if (!Files.exists(path)) {
            throw new AssertionError("There is no test input " + path);
        }
        return path;
    }
}
