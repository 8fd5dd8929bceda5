package org.notebooklearning.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Whom the database server runs as. It refuses to run as root, and rightly so.
enum ServerUser {
    /// As we do.
    SAME,

    /// We are root: a number that no account has. What the server needs is bound to a place that it
    /// can reach, since nobody but root can look into the folders that it lies in.
    OF_ITS_OWN,

    /// We are root in a namespace of users that knows no other one, and so in truth an ordinary
    /// user: a namespace in which we are not called root.
    SAME_UNDER_ANOTHER_NAME;

    /// Neither people nor systemd nor Debian give this one away.
    static final int ID = 61_100;

    /// The one that fits the user of this process.
    static ServerUser fitting() throws IOException {
        if (!CurrentUser.isRoot()) {
            return SAME;
        }
        return ownsNumber("uid_map") && ownsNumber("gid_map")
                ? OF_ITS_OWN
                : SAME_UNDER_ANOTHER_NAME;
    }

    private static boolean ownsNumber(String name) throws IOException {
        Path map = Path.of("/proc/self", name);
        return !Files.exists(map) || maps(Files.readString(map));
    }

    /// Whether the number is one of a namespace, whose map has lines of first number inside, first
    /// number outside, and how many.
    static boolean maps(String map) {
        return map.lines()
                .map(
                        line ->
                                Stream.of(line.strip().split(" +"))
                                        .mapToLong(Long::parseLong)
                                        .toArray())
                .anyMatch(range -> range[0] <= ID && ID < range[0] + range[2]);
    }

    /// Who owns what the server writes.
    int owner() {
        return switch (this) {
            case OF_ITS_OWN -> ID;
            case SAME, SAME_UNDER_ANOTHER_NAME -> CurrentUser.id();
        };
    }
}
