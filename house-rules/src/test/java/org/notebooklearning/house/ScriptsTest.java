package org.notebooklearning.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The pages' scripts, which no formatter of the build knows: those that exist need Node.
class ScriptsTest {
    private static final Path SCRIPTS =
            Path.of(System.getProperty("project.root"))
                    .resolve("gateway-service/src/main/resources/META-INF/resources/app");
    private static final int WIDEST = 190;

    @Test
    void haveNoLineThatNobodyReadsToItsEnd() throws IOException {
        List<String> wide = new ArrayList<>();
        try (Stream<Path> files = Files.list(SCRIPTS)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".js")).toList()) {
                List<String> lines = Files.readAllLines(file);
                for (int i = 0; i < lines.size(); i++) {
                    if (lines.get(i).length() > WIDEST) {
                        wide.add(file.getFileName() + ":" + (i + 1));
                    }
                }
            }
        }
        assertThat(wide).isEmpty();
    }
}
