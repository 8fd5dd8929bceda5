package org.notebooklearning.source.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The real inputs beside the project. Tests fail where they are absent: a reader that was tried on
/// nothing real is not tried.
public final class SampleFiles {
    private SampleFiles() {}

    /// The file or folder `name` below the data folder.
    public static Path path(String name) {
        String root = System.getProperty("project.root");
        if (root == null) {
            throw new AssertionError("Run the tests through Maven, which sets project.root");
        }
        Path path = Path.of(root).resolve("../shared/data").resolve(name).normalize();
        if (!Files.exists(path)) {
            throw new AssertionError(
                    "The sample " + path + " is missing: put the data folder beside the project");
        }
        return path;
    }

    public static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(path(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// All PDFs below the folder `name`, sorted.
    public static List<Path> pdfs(String name) {
        try (Stream<Path> files = Files.walk(path(name))) {
            return files.filter(f -> f.toString().endsWith(".pdf")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
