package org.notebooklearning.runner.execution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.notebooklearning.kernel.ReadyKernel;

/// Namespaces of their own, made by bubblewrap: no network, no other processes, no environment
/// variables, and of the file system only the programs that the kernel needs, to be read. What can
/// be written is in memory and gone afterwards. Behind them a filter leaves of the system calls
/// those that programs need, and no process in there is root's. Works for root and for ordinary
/// users.
///
/// @param programs where bubblewrap may be found, the first that is new enough being used
record BubblewrapSandbox(Function<ReadyKernel, List<Path>> programs) implements Sandbox {
    private static final String OR_UNSAFE =
            " Or, where this machine may be trusted to notebooks, name the sandbox " + UNSAFE;
    private static final String REMEDY =
            "Allow user namespaces: on Ubuntu install the package bubblewrap, whose profile allows"
                    + " them; in a container run it with --security-opt seccomp=unconfined"
                    + " --security-opt apparmor=unconfined."
                    + OR_UNSAFE;
    private static final String WORK = "/work";
    private static final String TEMPORARY = "/tmp";
    private static final String SHARED_MEMORY = "/dev/shm";
    private static final String HOME = TEMPORARY + "/home";
    private static final String FONTS = TEMPORARY + "/matplotlib";
    private static final String SCRIPTS = "/run/lesson";

    /// What /proc tells of the machine and of its other users beyond what programs look up there.
    private static final List<String> HIDDEN =
            List.of(
                    "acpi",
                    "asound",
                    "cmdline",
                    "kallsyms",
                    "kcore",
                    "key-users",
                    "keys",
                    "kmsg",
                    "latency_stats",
                    "locks",
                    "sched_debug",
                    "scsi",
                    "timer_list");

    @Override
    public Enclosure around(ReadyKernel kernel, Path room, Path scripts, ExecutionLimits bounds)
            throws IOException, InterruptedException {
        return around(SandboxUser.ofThisProcess(), kernel, room, scripts, bounds);
    }

    /// @param user whom its processes are to belong to
    Enclosure around(
            SandboxUser user, ReadyKernel kernel, Path room, Path scripts, ExecutionLimits bounds)
            throws IOException, InterruptedException {
        Optional<Path> bubblewrap = BubblewrapOptions.firstFit(programs.apply(kernel));
        Optional<SystemCallFilter> filter = SystemCallFilter.ofThisMachine();
        if (bubblewrap.isEmpty()) {
            return new Enclosure.Missing(
                    "There is no bubblewrap (bwrap) of version 0.8 or newer for this machine",
                    "Run notebooks on Linux with the package bubblewrap installed." + OR_UNSAFE);
        }
        if (filter.isEmpty()) {
            return new Enclosure.Missing(
                    "There is no filter of system calls for machines of this kind",
                    "Run notebooks on x86-64 or AArch64." + OR_UNSAFE);
        }
        if (user == SandboxUser.ROOT_ALONE) {
            return new Enclosure.Missing(
                    "There is no user but root here whom a notebook could be run as",
                    "Run notebooks as an ordinary user." + OR_UNSAFE);
        }
        Path program = filter.get().writeTo(room);
        SharedFiles files = files(kernel, scripts);
        List<String> command = new ArrayList<>();
        if (user == SandboxUser.NOBODY) {
            command.addAll(passage(bubblewrap.get(), files, program, scripts));
        }
        command.addAll(entry(kernel, scripts, program, user));
        List<String> writable = List.of(work(files), TEMPORARY, SHARED_MEMORY);
        command.addAll(inside(bubblewrap.get(), files, kernel, writable, 2 * bounds.memoryBytes()));
        command.add(kernel.python().toString());
        return new Enclosure.Open(command, SCRIPTS, Map.of(), writable);
    }

    /// Where notebooks work: a folder in which nothing of this machine is seen, wherever it has its
    /// data folder.
    private static String work(SharedFiles files) {
        return Stream.iterate(WORK, folder -> folder + "-here")
                .filter(folder -> !files.reachInto(Path.of(folder)))
                .findFirst()
                .orElseThrow();
    }

    /// What to say where bubblewrap itself could not do it.
    static RunOutcome.Refused refusal(String said) {
        return new RunOutcome.Refused(
                "The sandbox can not be made on this machine (" + said + ")", REMEDY);
    }

    /// Whether these words are of those who make the sandbox, and not of the program in it.
    static boolean isRefusal(String said) {
        return said.startsWith("bwrap: ") || said.startsWith("sandbox: ");
    }

    private static SharedFiles files(ReadyKernel kernel, Path scripts) throws IOException {
        SharedFiles files = SharedFiles.ofSystem();
        kernel.places().forEach(files::add);
        files.add(scripts, Path.of(SCRIPTS));
        try (var fonts = Files.list(kernel.fontList())) {
            fonts.filter(Files::isRegularFile)
                    .forEach(list -> files.add(list, Path.of(FONTS).resolve(list.getFileName())));
        }
        return files;
    }

    /// What root needs to become somebody who has no way to the files: a place where they are that
    /// anybody may pass through. The sandbox is then made as that user makes it.
    private static List<String> passage(
            Path bubblewrap, SharedFiles files, Path filter, Path scripts) throws IOException {
        SharedFiles needed = files.and(bubblewrap, filter, scripts);
        List<String> command = new ArrayList<>();
        command.addAll(List.of(bubblewrap.toString(), "--die-with-parent", "--tmpfs", TEMPORARY));
        command.addAll(List.of("--bind", "/proc", "/proc", "--dev", "/dev"));
        command.addAll(needed.whereTheyAre());
        command.addAll(List.of("--remount-ro", "/", "--chdir", "/"));
        return command;
    }

    /// What is done outside as the last thing, in an interpreter that takes in nothing of its
    /// user's.
    private static List<String> entry(
            ReadyKernel kernel, Path scripts, Path filter, SandboxUser user) {
        return List.of(
                kernel.python().toString(),
                "-I",
                "-S",
                "-B",
                scripts.resolve(RunnerScripts.ENTER).toString(),
                filter.toString(),
                user.argument());
    }

    /// The sandbox itself.
    ///
    /// @param writable folders, of which a notebook works in the first
    /// @param bytes what each of them can hold; the runner ends a run long before that
    private static List<String> inside(
            Path bubblewrap,
            SharedFiles files,
            ReadyKernel kernel,
            List<String> writable,
            long bytes) {
        List<String> command = new ArrayList<>(List.of(bubblewrap.toString()));
        command.addAll(separation());
        command.addAll(processes());
        command.addAll(inMemory(writable, bytes));
        command.addAll(files.arguments());
        command.addAll(List.of("--remount-ro", "/dev", "--remount-ro", "/"));
        command.addAll(List.of("--chdir", writable.getFirst()));
        KernelVariables.of(HOME, FONTS, kernel)
                .forEach((name, value) -> command.addAll(List.of("--setenv", name, value)));
        return command;
    }

    /// The runner is the first process inside: nothing in there can kill it, and bubblewrap keeps
    /// no process there that has its output open for others to write to.
    private static List<String> separation() {
        return List.of(
                "--unshare-all",
                "--as-pid-1",
                "--unshare-user",
                "--disable-userns",
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
                "--clearenv");
    }

    /// The processes of the sandbox, and of the machine what can be told anybody. Read only as a
    /// whole: what is written to /proc is written to the kernel.
    private static List<String> processes() {
        List<String> arguments = new ArrayList<>(List.of("--proc", "/proc"));
        for (String name : HIDDEN) {
            Path place = Path.of("/proc", name);
            if (Files.isDirectory(place)) {
                arguments.addAll(List.of("--tmpfs", place.toString()));
                arguments.addAll(List.of("--remount-ro", place.toString()));
            } else if (Files.exists(place)) {
                arguments.addAll(List.of("--ro-bind", "/dev/null", place.toString()));
            }
        }
        arguments.addAll(List.of("--remount-ro", "/proc"));
        return arguments;
    }

    private static List<String> inMemory(List<String> folders, long bytes) {
        List<String> arguments = new ArrayList<>(List.of("--dev", "/dev"));
        for (String folder : folders) {
            arguments.addAll(List.of("--size", String.valueOf(bytes), "--tmpfs", folder));
        }
        arguments.addAll(List.of("--dir", HOME, "--dir", FONTS));
        return arguments;
    }
}
