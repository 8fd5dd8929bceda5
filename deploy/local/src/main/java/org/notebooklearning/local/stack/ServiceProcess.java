package org.notebooklearning.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.notebooklearning.engines.DatabaseAccess;
import org.notebooklearning.engines.PrivateFolder;

/// One service of the pipeline as a process of its own.
final class ServiceProcess {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    private final Service service;
    private final int port;
    private final Process process;

    private ServiceProcess(Service service, int port, Process process) {
        this.service = service;
        this.port = port;
        this.process = process;
    }

    /// Starts the service.
    ///
    /// @param learned the options by which it starts with what an earlier run learned
    /// @param settings the file that configures it
    /// @param temporary the folder for its temporary files
    /// @param log what it says is added to it
    static ServiceProcess start(
            Path root,
            Service service,
            int port,
            List<String> learned,
            Path settings,
            Path temporary,
            Path log) {
        Path jar = root.resolve(service.folder()).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException(
                    service.folder() + " is not built; run ./lesson again, which builds it");
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options(service));
        command.addAll(learned);
        command.add("-Djava.io.tmpdir=" + temporary);
        command.add(ServiceSettings.option(settings));
        command.add("-jar");
        command.add(jar.toString());
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectInput(
                                    ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                            .start();
            return new ServiceProcess(service, port, process);
        } catch (IOException e) {
            throw new UncheckedIOException(service.folder() + " can not be started", e);
        }
    }

    /// The services that run with settings of this folder, whoever started them.
    static Stream<ProcessHandle> configuredIn(PrivateFolder settings) {
        List<Path> files =
                Stream.of(Service.values())
                        .map(service -> ServiceSettings.file(settings, service.word()))
                        .toList();
        return ProcessHandle.allProcesses()
                .filter(process -> files.stream().anyMatch(file -> isConfiguredBy(file, process)));
    }

    private static boolean isConfiguredBy(Path file, ProcessHandle process) {
        return Stream.of(process.info().arguments().orElse(new String[0]))
                .anyMatch(argument -> ServiceSettings.isOptionFor(file, argument));
    }

    /// How the virtual machine of `service` is set up. One without memory ends, so that the stack
    /// starts it again, instead of going on with some of its threads gone.
    static List<String> options(Service service) {
        return List.of(
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xss512k",
                "-Xmx" + service.heapMegabytes() + "m",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-XX:-UsePerfData",
                DatabaseAccess.CLIENT_OPTION);
    }

    Service service() {
        return service;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /// Whether it says of itself that it is ready.
    boolean isReady() throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
                        .timeout(Duration.ofSeconds(2))
                        .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // not listening yet
        }
    }

    StackState.RunningProcess state() {
        return StackState.RunningProcess.of(service.word(), process.toHandle(), port);
    }

    void askToStop() {
        process.destroy();
    }

    /// Waits for its end, which it is forced to after `patience`; whether it came to it by itself.
    boolean awaitEnd(Duration patience) throws InterruptedException {
        if (process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            return true;
        }
        process.destroyForcibly().waitFor();
        return false;
    }

    /// The services, in the order in which they are started.
    enum Service {
        GATEWAY(384),
        INGEST(192),
        PLANNER(128),
        WRITER(128),
        VALIDATOR(224);

        private final int heapMegabytes;

        Service(int heapMegabytes) {
            this.heapMegabytes = heapMegabytes;
        }

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        String folder() {
            return word() + "-service";
        }

        int heapMegabytes() {
            return heapMegabytes;
        }
    }
}
