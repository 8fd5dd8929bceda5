package org.notebooklearning.local.stack;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/// The stack's own process on a folder of a test's own, with services that are played: real engines
/// are started, and then programs that do nothing.
///
/// @param root where the played services lie
final class StackProcess implements AutoCloseable {
    static final Duration LONGEST = Duration.ofMinutes(2);
    private final StackFolder folder;
    private final Process process;

    private StackProcess(StackFolder folder, Process process) {
        this.folder = folder;
        this.process = process;
    }

    static StackProcess launch(Path root, StackFolder folder) {
        return new StackProcess(folder, new StackControl(root, folder).launch(false));
    }

    /// Puts a program that waits, or one that ends at once, in the place of every service.
    static void playServices(Path root, boolean wait) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.MAIN_CLASS,
                        wait ? PlayedService.class.getName() : "org.example.Missing");
        String entry = PlayedService.class.getName().replace('.', '/') + ".class";
        for (ServiceProcess.Service service : ServiceProcess.Service.values()) {
            Path jar = root.resolve(service.folder()).resolve("target/quarkus-app/quarkus-run.jar");
            Files.createDirectories(jar.getParent());
            try (OutputStream file = Files.newOutputStream(jar);
                    JarOutputStream out = new JarOutputStream(file, manifest);
                    var content = StackProcess.class.getClassLoader().getResourceAsStream(entry)) {
                out.putNextEntry(new JarEntry(entry));
                content.transferTo(out);
            }
        }
    }

    /// Waits until what the stack says of itself begins with `phase`.
    void awaitPhase(String phase) {
        await().atMost(LONGEST)
                .until(
                        () ->
                                folder.running()
                                                .filter(state -> state.pid() == process.pid())
                                                .filter(state -> state.phase().startsWith(phase))
                                                .isPresent()
                                        || !process.isAlive());
        if (!process.isAlive()) {
            throw new AssertionError(said());
        }
    }

    /// Waits until all services were started.
    List<ProcessHandle> awaitServices() {
        awaitPhase("starting gateway-service");
        await().atMost(LONGEST).until(() -> services().size() == 5 || !process.isAlive());
        return services();
    }

    List<ProcessHandle> services() {
        return ServiceProcess.configuredIn(folder.settings()).toList();
    }

    /// Everything that runs for the folder: the stack, its services and PostgreSQL.
    static List<ProcessHandle> running(StackFolder folder) {
        return ProcessHandle.allProcesses()
                .filter(each -> !each.equals(ProcessHandle.current()))
                .filter(each -> belongsTo(folder, each))
                .toList();
    }

    private static boolean belongsTo(StackFolder folder, ProcessHandle process) {
        Path place = Path.of("/proc", Long.toString(process.pid()), "cwd");
        Path data = folder.data().resolve("postgresql/data");
        try {
            return Stream.of(process.info().arguments().orElse(new String[0]))
                            .anyMatch(argument -> argument.contains(folder.data().toString()))
                    || Files.isDirectory(data) && Files.isSameFile(place, data);
        } catch (IOException e) {
            return false; // ended meanwhile
        }
    }

    /// Waits for its end; its exit code.
    int awaitEnd() throws InterruptedException {
        await().atMost(LONGEST).until(() -> !process.isAlive());
        return process.waitFor();
    }

    String said() {
        try {
            return Files.readString(folder.log("stack"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// As with kill -9 of the stack alone.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.descendants().toList().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        running(folder).forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
    }
}
