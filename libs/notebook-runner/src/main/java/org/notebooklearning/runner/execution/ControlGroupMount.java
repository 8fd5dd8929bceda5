package org.notebooklearning.runner.execution;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A place where the kernel shows control groups as folders, as `/proc/self/mountinfo` lists it.
///
/// @param root the group that is seen at its top, such as that of a container
/// @param point where it is seen
/// @param controllers of version 1; empty for version 2, which has one tree for all
record ControlGroupMount(String root, Path point, Set<String> controllers) {
    private static final int ROOT = 3;
    private static final int POINT = 4;

    ControlGroupMount {
        controllers = Set.copyOf(controllers);
    }

    /// All among `mounts`, lines of `/proc/self/mountinfo`.
    static List<ControlGroupMount> among(List<String> mounts) {
        List<ControlGroupMount> found = new ArrayList<>();
        for (String line : mounts) {
            int end = line.indexOf(" - ");
            String[] place = line.split(" ");
            String[] kind = end < 0 ? new String[0] : line.substring(end + 3).split(" ");
            if (place.length <= POINT || kind.length < 3) {
                continue;
            }
            Set<String> options = Set.of(kind[2].split(",")); // of the file system, not the mount
            switch (kind[0]) {
                case "cgroup" -> found.add(mount(place, options));
                case "cgroup2" -> found.add(mount(place, Set.of()));
                default -> {
                    // Another file system, where a folder is a folder and bounds nothing.
                }
            }
        }
        return found;
    }

    private static ControlGroupMount mount(String[] place, Set<String> controllers) {
        // Spaces and the like are written as octal numbers.
        String point = place[POINT].replace("\\040", " ").replace("\\011", "\t");
        return new ControlGroupMount(place[ROOT], Path.of(point), controllers);
    }

    /// Whether groups here have this controller; an empty name stands for those of version 2.
    boolean has(String controller) {
        return controller.isEmpty() ? controllers.isEmpty() : controllers.contains(controller);
    }

    /// The folder of the group `path`; empty where it can not be seen from here.
    Optional<Path> folder(String path) {
        boolean below = root.equals("/") || path.equals(root) || path.startsWith(root + "/");
        if (!below || path.contains("..")) {
            return Optional.empty();
        }
        String inside = root.equals("/") ? path : path.substring(root.length());
        return Optional.of(point.resolve(inside.replaceFirst("^/+", "")));
    }
}
