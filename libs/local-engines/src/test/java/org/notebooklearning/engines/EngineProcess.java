package org.notebooklearning.engines;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// A process of its own that runs one engine in the given folder until it is killed.
final class EngineProcess implements AutoCloseable {
    private static final String READY = "READY ";
    private final Process process;
    private final String address;

    private EngineProcess(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /// The process, once its engine is up.
    static EngineProcess start(Class<?> engine, Path folder) throws IOException {
        Process process =
                new ProcessBuilder(
                                List.of(
                                        ProcessHandle.current().info().command().orElseThrow(),
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        EngineProcess.class.getName(),
                                        engine.getSimpleName(),
                                        folder.toString()))
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String ready =
                lines.lines().filter(line -> line.startsWith(READY)).findFirst().orElseThrow();
        return new EngineProcess(process, ready.substring(READY.length()));
    }

    /// Where its engine is reached.
    String address() {
        return address;
    }

    /// As with kill -9.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    public static void main(String[] args) throws InterruptedException {
        Path folder = Path.of(args[1]);
        String address =
                args[0].equals(EmbeddedKafka.class.getSimpleName())
                        ? EmbeddedKafka.start(folder).bootstrapServers()
                        : EmbeddedPostgreSQL.start(folder).jdbcUrl();
        System.out.println(READY + address);
        Thread.currentThread().join();
    }
}
