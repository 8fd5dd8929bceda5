package org.notebooklearning.gateway.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notebooklearning.gateway.engines.Engines;
import org.notebooklearning.gateway.engines.GatewayProcess;
import org.notebooklearning.gateway.engines.SecuredKafka;

/// A gateway that is started by itself, where others can write to the folder for temporary files.
class TemporaryFilesIT {
    @TempDir private Path open;

    @BeforeEach
    void makePlacesThatOthersWaitIn() throws IOException {
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
        for (String name : List.of("vertx-cache", "uploads")) {
            Path place = Files.createDirectory(open.resolve(name));
            Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxrwxrwx"));
        }
    }

    @Test
    void lieInAFolderThatNobodyElseCanWriteTo() throws IOException {
        try (GatewayProcess gateway = start()) {
            gateway.call().get("/app/login.js").then().statusCode(200);
            gateway.call()
                    .multiPart("topic", "RMSNorm")
                    .multiPart("source", "paper.txt", "Some text to be read.".getBytes())
                    .post("/api/lessons");

            assertThat(names(open.resolve("vertx-cache"))).isEmpty();
            assertThat(names(open.resolve("uploads"))).isEmpty();
            assertThat(names(open))
                    .filteredOn(name -> !List.of("vertx-cache", "uploads").contains(name))
                    .allSatisfy(
                            name ->
                                    assertThat(
                                                    PosixFilePermissions.toString(
                                                            Files.getPosixFilePermissions(
                                                                    open.resolve(name))))
                                            .as(name)
                                            .endsWith("------"))
                    .anySatisfy(
                            name -> assertThat(names(open.resolve(name))).contains("vertx-cache"));
        }
    }

    private GatewayProcess start() {
        Map<String, String> settings =
                SecuredKafka.gatewaySettings(
                        Engines.bootstrapServers(), Engines.folder("artifacts"));
        settings.put("java.io.tmpdir", open.toString());
        return GatewayProcess.start(settings, Path.of("target", "gateway-temporary.log"));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
