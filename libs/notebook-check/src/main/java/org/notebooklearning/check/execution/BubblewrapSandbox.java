package org.notebooklearning.check.execution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.notebooklearning.kernel.ReadyKernel;

/// Namespaces of their own, made by bubblewrap: no network, no other processes, no environment
/// variables, and of the file system only the programs that the kernel needs, to be read. What can
/// be written is in memory and gone afterwards. Works for root and for ordinary users.
record BubblewrapSandbox() implements Sandbox {
    private static final String REMEDY =
            "Allow user namespaces: on Ubuntu install the package bubblewrap, whose profile allows"
                    + " them; in a container run it with --security-opt seccomp=unconfined"
                    + " --security-opt apparmor=unconfined. Or, where this machine may be trusted"
                    + " to notebooks, name the sandbox "
                    + UNSAFE;
    private static final String WORK = "/work";
    private static final String TEMPORARY = "/tmp";
    private static final String SHARED_MEMORY = "/dev/shm";
    private static final String HOME = TEMPORARY + "/home";
    private static final String FONTS = TEMPORARY + "/matplotlib";
    private static final String SCRIPTS = "/run/lesson";

    /// What programs need of /etc: how libraries, fonts and the time are found. No users, no hosts.
    private static final List<String> SETTINGS =
            List.of(
                    "/etc/ld.so.cache",
                    "/etc/ld.so.conf",
                    "/etc/ld.so.conf.d",
                    "/etc/alternatives",
                    "/etc/fonts",
                    "/etc/localtime");

    @Override
    public Enclosure around(ReadyKernel kernel, Path room, Path scripts, ExecutionLimits bounds)
            throws IOException, InterruptedException {
        Path bubblewrap = kernel.bubblewrap().orElse(null);
        if (bubblewrap == null) {
            return new Enclosure.Missing(
                    "There is no bubblewrap (bwrap) for this machine",
                    "Run notebooks on Linux with the package bubblewrap installed. Or, where this"
                            + " machine may be trusted to notebooks, name the sandbox "
                            + UNSAFE);
        }
        List<String> command = new ArrayList<>(List.of(bubblewrap.toString()));
        BubblewrapOptions options = BubblewrapOptions.of(bubblewrap);
        command.addAll(separation());
        command.addAll(options.where("--disable-userns"));
        command.addAll(system());
        command.addAll(writable(options, 2 * bounds.memoryBytes()));
        kernel.places().forEach(place -> command.addAll(readable(place.toString())));
        command.addAll(List.of("--ro-bind", scripts.toString(), SCRIPTS));
        for (Path fonts : fontLists(kernel.fontList())) {
            command.addAll(
                    List.of("--ro-bind", fonts.toString(), FONTS + "/" + fonts.getFileName()));
        }
        command.addAll(List.of("--remount-ro", "/", "--chdir", WORK));
        String executables = kernel.python().resolveSibling("").toString();
        KernelVariables.of(HOME, FONTS, executables)
                .forEach((name, value) -> command.addAll(List.of("--setenv", name, value)));
        command.add(kernel.python().toString());
        return new Enclosure.Open(
                command, SCRIPTS, Map.of(), List.of(WORK, TEMPORARY, SHARED_MEMORY));
    }

    /// What to say where bubblewrap itself could not do it.
    static RunOutcome.Refused refusal(String said) {
        return new RunOutcome.Refused(
                "The sandbox can not be made on this machine (" + said + ")", REMEDY);
    }

    /// Whether these words are bubblewrap's own, and not of the program in it.
    static boolean isRefusal(String said) {
        return said.startsWith("bwrap: ");
    }

    /// The runner is the first process inside: nothing in there can kill it, and bubblewrap keeps
    /// no process there that has its output open for others to write to.
    private static List<String> separation() {
        return List.of(
                "--unshare-all",
                "--as-pid-1",
                "--unshare-user",
                "--uid",
                "1000",
                "--gid",
                "1000",
                "--cap-drop",
                "ALL",
                "--hostname",
                "lesson",
                "--die-with-parent",
                "--new-session",
                "--clearenv",
                "--proc",
                "/proc",
                "--dev",
                "/dev");
    }

    /// @param bytes what each folder can hold; the runner ends a run long before that
    private static List<String> writable(BubblewrapOptions options, long bytes) {
        List<String> arguments = new ArrayList<>();
        for (String folder : List.of(SHARED_MEMORY, TEMPORARY, WORK)) {
            arguments.addAll(options.where("--size", String.valueOf(bytes)));
            arguments.addAll(List.of("--tmpfs", folder));
        }
        arguments.addAll(List.of("--dir", HOME, "--dir", FONTS));
        return arguments;
    }

    /// The system's programs. Where /bin and /lib are links into /usr they are made again as links.
    private static List<String> system() throws IOException {
        List<String> arguments = new ArrayList<>(readable("/usr"));
        for (String name : List.of("/bin", "/sbin", "/lib", "/lib32", "/lib64")) {
            Path place = Path.of(name);
            if (Files.isSymbolicLink(place)) {
                String target = Files.readSymbolicLink(place).toString();
                arguments.addAll(List.of("--symlink", target, name));
            } else if (Files.isDirectory(place)) {
                arguments.addAll(readable(name));
            }
        }
        SETTINGS.forEach(file -> arguments.addAll(List.of("--ro-bind-try", file, file)));
        return arguments;
    }

    private static Collection<Path> fontLists(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static List<String> readable(String place) {
        return List.of("--ro-bind", place, place);
    }
}
