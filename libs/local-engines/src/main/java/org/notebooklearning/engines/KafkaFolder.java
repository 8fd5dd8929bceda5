package org.notebooklearning.engines;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/// The folder that a node keeps its log in. It is formatted aside and put in place whole, so that a
/// node never starts on a folder whose formatting was killed.
///
/// @param path the folder
record KafkaFolder(Path path) {
    /// The file that is written last: with it a folder is formatted.
    private static final String FORMATTED = "meta.properties";

    /// What earlier versions, which formatted in place, left when they were killed.
    private static final List<String> UNFINISHED =
            List.of("bootstrap.checkpoint", "bootstrap.checkpoint.tmp", FORMATTED + ".tmp");

    /// Closes the folder to other users and formats it where that was not done before.
    void prepare() {
        Path folder = PrivateFolder.at(path).path();
        Path draft = folder.resolveSibling(folder.getFileName() + ".part");
        try {
            new FileTree(draft).delete();
            if (Files.exists(folder.resolve(FORMATTED))) {
                return;
            }
            for (String name : UNFINISHED) {
                Files.deleteIfExists(folder.resolve(name));
            }
            refuseOtherFiles(folder);
            format(PrivateFolder.at(draft).path());
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Kafka's folder can not be made: " + folder, e);
        }
    }

    private static void refuseOtherFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            if (files.findAny().isPresent()) {
                throw new IllegalStateException(
                        "Kafka's folder "
                                + folder
                                + " holds files and was never formatted: move them away, or choose"
                                + " another data folder");
            }
        }
    }

    private static void format(Path folder) throws IOException {
        try {
            new Formatter()
                    .setNodeId(KafkaSettings.NODE)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setControllerListenerName("CONTROLLER")
                    .setMetadataLogDirectory(folder.toString())
                    .addDirectory(folder.toString())
                    .setPrintStream(
                            new PrintStream(
                                    OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .run();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("Kafka's folder can not be formatted: " + folder, e);
        }
    }
}
