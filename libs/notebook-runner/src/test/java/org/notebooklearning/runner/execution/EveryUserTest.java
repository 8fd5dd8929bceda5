package org.notebooklearning.runner.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notebooklearning.runner.execution.TestKernel.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.notebooklearning.check.output.CellOutputs;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.notebook.NotebookFormat;
import org.notebooklearning.kernel.ReadyKernel;
import org.notebooklearning.runner.execution.Sandbox.Enclosure;

/// That a sandbox holds whoever makes it, and without a control group: root, who becomes another
/// user first, and ordinary users, as whom root can start it as well. The commands are those that
/// the runner starts.
@Tag("slow")
final class EveryUserTest {
    private static final int ORDINARY = 65534;
    private static final ExecutionLimits LIMITS = ExecutionLimits.ofLessons();

    /// Writes back what is in a file, so that no harm is done where that works.
    private static final Notebook ATTEMPTS =
            notebook(
                    """
                    import os, socket
                    def said(do):
                        try: do()
                        except OSError as error: return "refused"
                        return "done"
                    def rewrite(place):
                        with open(place, "r+") as file: file.write(file.read())
                    for place in ("core_pattern", "hostname", "panic"):
                        print(said(lambda: rewrite("/proc/sys/kernel/" + place)))
                    print(said(lambda: open("/dev/left", "w")))
                    print(said(lambda: os.chmod("/dev/null", 0o20666)))
                    print(said(lambda: socket.socket(socket.AF_VSOCK)))
                    print(said(lambda: os.setuid(0)))""",
                    """
                    with open("/proc/self/mounts") as mounts: lines = [line.split() for line in mounts]
                    writable = [line[1] for line in lines if "rw" in line[3].split(",")]
                    print(sorted("." if place == os.getcwd() else place for place in writable))""",
                    "import torch; print(os.getuid(), torch.ones(2).sum())");

    /// @param user whose processes those of the sandbox are then
    private record Start(String by, int user) {
        @Override
        public String toString() {
            return by;
        }
    }

    static List<Start> starts() throws IOException {
        int self = (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
        return SandboxUser.ofThisProcess() == SandboxUser.NOBODY
                ? List.of(new Start("root", SandboxUser.NUMBER), new Start("nobody", ORDINARY))
                : List.of(new Start("this user", self));
    }

    @ParameterizedTest(name = "started by {0}")
    @MethodSource("starts")
    void sandboxHoldsWhoeverStartsIt(Start start) throws Exception {
        RunnerScripts scripts = RunnerScripts.unpack();
        ProcessBuilder builder =
                new ProcessBuilder(command(start, scripts))
                        .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().clear();
        Process process = builder.start();
        try (BufferedReader events = process.inputReader(StandardCharsets.UTF_8)) {
            ask(process);
            JsonNode finished = finished(events);

            assertThat(finished.path("error").isNull()).as(finished.toString()).isTrue();
            assertThat(stdout(finished, 0).lines()).hasSize(7).containsOnly("refused");
            assertThat(
                            stdout(finished, 1)
                                    .replaceAll("'/dev/(full|null|random|tty|urandom|zero)', ", ""))
                    .isEqualTo("['.', '/dev/pts', '/dev/shm', '/tmp']\n");
            assertThat(stdout(finished, 2)).isEqualTo("1000 tensor(2.)\n");
            assertThat(usersInside(process)).isNotEmpty().containsOnly(start.user());
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
            scripts.close();
        }
    }

    private static void ask(Process process) throws IOException {
        byte[] request =
                RunnerRequest.outputs(ATTEMPTS, null, List.of(), LIMITS)
                        .json(RunnerRequest.Keeping.NOTHING)
                        .getBytes(StandardCharsets.UTF_8);
        OutputStream out = process.getOutputStream();
        out.write((request.length + "\n").getBytes(StandardCharsets.US_ASCII));
        out.write(request);
        out.flush();
    }

    /// What the runner starts. Root can start what an ordinary user does in the place that it makes
    /// for the user it becomes itself.
    private static List<String> command(Start start, RunnerScripts scripts) throws Exception {
        List<String> root = made(SandboxUser.NOBODY, scripts);
        List<String> ordinary = made(SandboxUser.SELF, scripts);
        return switch (start.by()) {
            case "root" -> root;
            case "nobody" -> {
                List<String> command =
                        new ArrayList<>(root.subList(0, root.size() - ordinary.size()));
                command.addAll(
                        List.of(
                                TestKernel.ready().python().toString(),
                                "-I",
                                "-S",
                                "-c",
                                """
                                import os, sys
                                os.setgroups([]); os.setresgid(%1$d, %1$d, %1$d); os.setresuid(%1$d, %1$d, %1$d)
                                os.execv(sys.argv[1], sys.argv[1:])"""
                                        .formatted(ORDINARY)));
                command.addAll(ordinary);
                yield command;
            }
            default -> ordinary;
        };
    }

    private static List<String> made(SandboxUser user, RunnerScripts scripts) throws Exception {
        BubblewrapSandbox sandbox = new BubblewrapSandbox(ReadyKernel::bubblewraps);
        Enclosure.Open open =
                (Enclosure.Open)
                        sandbox.around(
                                user, TestKernel.ready(), scripts.room(), scripts.folder(), LIMITS);
        List<String> command = new ArrayList<>(open.command());
        command.add(open.scripts() + "/" + RunnerScripts.RUNNER);
        return command;
    }

    private static JsonNode finished(BufferedReader events) throws IOException {
        for (String line = events.readLine(); line != null; line = events.readLine()) {
            JsonNode event = Json.read(line, JsonNode.class);
            if (event.path("event").asText().equals("finished")) {
                return event;
            }
        }
        throw new AssertionError("The runner ended before it had answered");
    }

    private static String stdout(JsonNode finished, int cell) throws Exception {
        Notebook notebook = NotebookFormat.read(finished.path("notebook").asText());
        return CellOutputs.of(notebook.cells().get(cell)).stdout();
    }

    /// Users, seen from here, of the processes that are in a namespace of processes of their own.
    private static List<Integer> usersInside(Process process) throws IOException {
        List<Integer> users = new ArrayList<>();
        for (ProcessHandle handle : process.descendants().toList()) {
            Map<String, String> facts = new HashMap<>();
            for (String line : Files.readAllLines(Path.of("/proc/" + handle.pid() + "/status"))) {
                String[] parts = line.split(":", 2);
                facts.put(parts[0], parts[1].strip());
            }
            if (facts.get("NSpid").contains("\t")) {
                users.add(Integer.valueOf(facts.get("Uid").split("\t", 2)[0]));
            }
        }
        return users;
    }
}
