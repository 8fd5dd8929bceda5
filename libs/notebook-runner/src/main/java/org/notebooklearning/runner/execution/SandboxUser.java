package org.notebooklearning.runner.execution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Whom the processes of a sandbox belong to, seen from outside. Namespaces hide most of the
/// machine from them, but what is left is guarded by the rights of this user: root's would be those
/// of the whole machine.
enum SandboxUser {
    /// The user who starts it, who has no rights to lose.
    SELF,
    /// One that is nobody else: root becomes it first.
    NOBODY,
    /// Root of this machine, in a place that has no other user.
    ROOT_ALONE;

    /// The number of [#NOBODY]: of those that distributions and systemd leave unused, so that no
    /// file and no other process belongs to it.
    static final int NUMBER = 65533;

    static SandboxUser ofThisProcess() throws IOException {
        Path self = Path.of("/proc/self");
        if (!Files.exists(self.resolve("uid_map"))) {
            return SELF; // another system, on which there is no bubblewrap to become somebody for
        }
        return of(
                (Integer) Files.getAttribute(self, "unix:uid"),
                Files.readAllLines(self.resolve("uid_map")),
                Files.readAllLines(self.resolve("gid_map")));
    }

    /// @param user number of the user who asks
    /// @param users lines of `/proc/self/uid_map`: first number here, first outside, how many
    /// @param groups lines of `/proc/self/gid_map`
    static SandboxUser of(int user, List<String> users, List<String> groups) {
        if (user != 0) {
            return SELF;
        }
        if (outside(NUMBER, users) >= 0 && outside(NUMBER, groups) >= 0) {
            return NOBODY;
        }
        return outside(0, users) > 0 ? SELF : ROOT_ALONE;
    }

    /// What `number` is outside this namespace of users; -1 where it is nothing.
    private static long outside(long number, List<String> map) {
        for (String line : map) {
            String[] range = line.strip().split("\\s+", 3);
            long first = Long.parseLong(range[0]);
            if (number >= first && number - first < Long.parseLong(range[2])) {
                return Long.parseLong(range[1]) + number - first;
            }
        }
        return -1;
    }

    /// As `enter.py` is told.
    String argument() {
        return this == NOBODY ? String.valueOf(NUMBER) : "self";
    }
}
