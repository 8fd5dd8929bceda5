package org.notebooklearning.runner.execution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/// Where this process may make control groups (cgroups) of Linux for sandboxes: the kernel itself
/// then bounds and counts their memory and processes, also what is faster than the runner's watch.
/// Elsewhere, as for most users without a session of systemd, there is no such place and the watch
/// bounds alone.
///
/// Of version 1 there is a place under each controller, of version 2 one for both. Only what the
/// system lists as mounts of control groups are places: where both versions are mounted below a
/// plain folder, `0::/` in the membership would lead into that folder, where whatever is written
/// bounds nothing and stays.
final class ControlGroups {
    private static final String NAME = "notebook-learning-";

    /// A group is empty between its making and its first process.
    private static final Duration YOUNG = Duration.ofMinutes(1);

    private static final int DEEPEST = 20;

    private static final AtomicLong COUNT = new AtomicLong();

    private final List<ControlGroupMount> mounts;
    private final List<Place> places;
    private final Maker maker;
    private final AtomicBoolean cleared = new AtomicBoolean();

    private ControlGroups(List<ControlGroupMount> mounts, List<Place> places, Maker maker) {
        this.mounts = List.copyOf(mounts);
        this.places = List.copyOf(places);
        this.maker = maker;
    }

    /// Makes the folder of a group, which the kernel fills with its files.
    @FunctionalInterface
    interface Maker {
        void make(Path folder) throws IOException;
    }

    /// A folder in which groups are made, and the controller that bounds them there; an empty name
    /// stands for version 2.
    private record Place(Path parent, String controller) {
        boolean isIn(ControlGroupMount mount) {
            return parent.startsWith(mount.point());
        }

        /// The files that bound a group here, each with what it must hold.
        List<Bound> bounds(long memoryBytes, long processes) {
            Bound pids = new Bound("pids.max", processes);
            return switch (controller) {
                case "memory" -> List.of(new Bound("memory.limit_in_bytes", memoryBytes));
                case "pids" -> List.of(pids);
                default -> List.of(new Bound("memory.max", memoryBytes), pids);
            };
        }

        /// The file that keeps what is counted as memory from leaving it for the disk.
        Bound noSwap(long memoryBytes) {
            return controller.isEmpty()
                    ? new Bound("memory.swap.max", 0)
                    : new Bound("memory.memsw.limit_in_bytes", memoryBytes);
        }
    }

    private record Bound(String file, long value) {
        /// Whether the file is the kernel's, and holds the bound now; memory in whole pages.
        boolean set(Path group) throws IOException {
            Path place = group.resolve(file);
            if (!Files.exists(place)) {
                return false;
            }
            Files.writeString(
                    place,
                    String.valueOf(value),
                    StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING);
            String held = Files.readString(place).strip();
            return held.matches("\\d{1,18}") && Long.parseLong(held) <= value;
        }
    }

    /// Those of the system that this process runs on.
    static ControlGroups ofThisSystem() {
        return of(
                lines(Path.of("/proc/self/mountinfo")),
                lines(Path.of("/proc/self/cgroup")),
                Files::createDirectory);
    }

    /// Nowhere.
    static ControlGroups none() {
        return new ControlGroups(List.of(), List.of(), Files::createDirectory);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("The system does not say where processes belong", e);
        }
    }

    /// @param mountinfo lines of `/proc/self/mountinfo`
    /// @param membership lines of `/proc/self/cgroup`
    static ControlGroups of(List<String> mountinfo, List<String> membership, Maker maker) {
        List<ControlGroupMount> mounts = ControlGroupMount.among(mountinfo);
        List<Place> places = new ArrayList<>();
        for (String line : membership) {
            String[] parts = line.split(":", 3);
            if (parts.length < 3) {
                continue;
            }
            for (String controller : parts[1].split(",", -1)) {
                if (List.of("memory", "pids", "").contains(controller)) {
                    mounts.stream()
                            .filter(mount -> mount.has(controller))
                            .flatMap(mount -> mount.folder(parts[2]).stream())
                            .findFirst()
                            .ifPresent(own -> places.add(place(own, controller, parts[2])));
                }
            }
        }
        return new ControlGroups(mounts, places, maker);
    }

    /// Of version 2 a group belongs beside ours, which has processes and may have no groups in it.
    private static Place place(Path own, String controller, String path) {
        boolean beside = controller.isEmpty() && !path.equals("/");
        return new Place(beside ? own.resolveSibling("") : own, controller);
    }

    /// A new group with these bounds; without folders where none can be made. The first call also
    /// removes what is left of processes that were killed before they could do it themselves.
    ///
    /// @param processes threads counted
    ControlGroup make(long memoryBytes, long processes) {
        if (cleared.compareAndSet(false, true)) {
            mounts.stream()
                    .filter(mount -> places.stream().anyMatch(place -> place.isIn(mount)))
                    .forEach(mount -> removeLeftovers(mount.point()));
        }
        List<Path> made = new ArrayList<>();
        String name = NAME + ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet();
        for (Place place : places) {
            Path folder = place.parent.resolve(name);
            try {
                maker.make(folder);
            } catch (IOException e) {
                continue; // no right to make groups here
            }
            if (isBounded(folder, place, memoryBytes, processes)) {
                keepFromSwap(folder, place.noSwap(memoryBytes));
                made.add(folder);
            } else {
                // The controllers are not handed down to this place.
                ControlGroup.remove(folder);
            }
        }
        return new ControlGroup(made);
    }

    private static boolean isBounded(Path folder, Place place, long memoryBytes, long processes) {
        try {
            for (Bound bound : place.bounds(memoryBytes, processes)) {
                if (!bound.set(folder)) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /// Not every system counts what it swaps; memory is bounded all the same.
    private static void keepFromSwap(Path folder, Bound bound) {
        try {
            bound.set(folder);
        } catch (IOException e) {
            return;
        }
    }

    /// Wherever they are: the next start may itself be in another group.
    private static void removeLeftovers(Path tree) {
        try {
            Files.walkFileTree(
                    tree,
                    Set.of(),
                    DEEPEST,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult preVisitDirectory(
                                Path folder, BasicFileAttributes facts) {
                            if (!folder.getFileName().toString().startsWith(NAME)) {
                                return FileVisitResult.CONTINUE;
                            }
                            if (isLeft(folder.getFileName().toString(), facts)) {
                                ControlGroup.remove(folder); // one that has processes stays
                            }
                            return FileVisitResult.SKIP_SUBTREE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException e) {
                            return FileVisitResult.CONTINUE; // it is gone, or another user's
                        }
                    });
        } catch (IOException e) {
            // A tree that can not be read any more holds nothing that could be removed.
            return;
        }
    }

    /// The number in its name alone would not tell: another process may have it by now.
    private static boolean isLeft(String name, BasicFileAttributes facts) {
        boolean own = name.startsWith(NAME + ProcessHandle.current().pid() + "-");
        Instant made = facts.lastModifiedTime().toInstant();
        return !own && (!lives(name) || made.isBefore(Instant.now().minus(YOUNG)));
    }

    /// Whether a process has the number that the group is named after.
    private static boolean lives(String name) {
        String number = name.substring(NAME.length()).replaceFirst("-.*", "");
        return number.matches("\\d{1,18}")
                && ProcessHandle.of(Long.parseLong(number))
                        .map(ProcessHandle::isAlive)
                        .orElse(false);
    }
}
