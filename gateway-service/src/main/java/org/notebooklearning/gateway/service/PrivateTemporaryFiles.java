package org.notebooklearning.gateway.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// A folder of this process's own for temporary files.
///
/// The framework serves pages from `vertx-cache`, keeps uploads in `uploads`, and loads a native
/// library from a folder with a number that can be guessed. In the system's folder for temporary
/// files somebody else can make these first and put other files in their place.
final class PrivateTemporaryFiles implements AutoCloseable {
    private static final String PROPERTY = "java.io.tmpdir";
    private final Optional<Path> made;

    private PrivateTemporaryFiles(Optional<Path> made) {
        this.made = made;
    }

    /// Has everything that asks for the system's folder from now on use one that others can not
    /// write to: the one that is set, or else a new one in it.
    static PrivateTemporaryFiles inUse() throws IOException {
        Path given = Path.of(System.getProperty(PROPERTY));
        if (!isOpenToOthers(given)) {
            return new PrivateTemporaryFiles(Optional.empty());
        }
        Path own = Files.createTempDirectory(given, "gateway-service-");
        System.setProperty(PROPERTY, own.toString());
        return new PrivateTemporaryFiles(Optional.of(own));
    }

    private static boolean isOpenToOthers(Path folder) throws IOException {
        return Files.getPosixFilePermissions(folder).stream()
                .anyMatch(
                        permission ->
                                permission == PosixFilePermission.GROUP_WRITE
                                        || permission == PosixFilePermission.OTHERS_WRITE);
    }

    /// Removes the folder that was made.
    @Override
    public void close() throws IOException {
        if (made.isEmpty()) {
            return;
        }
        try (Stream<Path> files = Files.walk(made.get())) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
