package org.notebooklearning.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Of several sources, one that can not be read keeps none of the others from being read.
@Timeout(180)
class ReadBatchTest {
    @TempDir private Path folder;
    private Path first;
    private Path last;

    @BeforeEach
    void write() throws IOException {
        first = Files.writeString(folder.resolve("first.md"), "# One\n\nNorms keep the scale.\n");
        last = Files.writeString(folder.resolve("last.md"), "# Two\n\nNorms again.\n");
    }

    @Test
    void readsTheOthersWhereAServerNamesACharacterSetThatCanNotBe()
            throws IOException, InterruptedException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=%%%");
                    exchange.sendResponseHeaders(200, 1);
                    exchange.getResponseBody().write('x');
                    exchange.close();
                });
        server.start();
        try {
            String host = "127.0.0.1:" + server.getAddress().getPort();

            Run run = read("--allow", host, first.toString(), "http://" + host, last.toString());

            assertThat(run.code()).isEqualTo(1);
            assertOthersAreRead(run);
            assertThat(run.said())
                    .contains("2/3 http://" + host + ": page-broken: 127.0.0.1 names a character")
                    .contains("Print the page to a PDF and submit that");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void readsTheOthersWhereAFileIsLargerThanTheMemory() throws IOException, InterruptedException {
        Path large = folder.resolve("large.txt");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(3L << 30);
        }

        Run run = read(first.toString(), large.toString(), last.toString());

        assertThat(run.code()).isEqualTo(1);
        assertOthersAreRead(run);
        assertThat(run.said()).containsPattern("2/3 .*large.txt: (too-large|unsupported-type): ");
    }

    private void assertOthersAreRead(Run run) {
        assertThat(run.said()).contains("1/3 " + first + ": 1 section", "3/3 " + last + ": 1 sec");
        assertThat(folder.resolve("out/first.md")).content().contains("Norms keep the scale.");
        assertThat(folder.resolve("out/last.md")).content().contains("Norms again.");
    }

    private Run read(String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx1g",
                                "-cp",
                                System.getProperty("java.class.path"),
                                LessonCommand.class.getName(),
                                "read",
                                "--out",
                                folder.resolve("out").toString()));
        command.addAll(List.of(arguments));
        Path said = folder.resolve("said.txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().put("LESSON_DATA", folder.resolve("data").toString());
        int code = builder.start().waitFor();
        return new Run(code, Files.readString(said));
    }

    private record Run(int code, String said) {}
}
