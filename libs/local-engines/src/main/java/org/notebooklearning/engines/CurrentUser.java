package org.notebooklearning.engines;

import com.sun.security.auth.module.UnixSystem;

/// The user of this process, as the operating system knows them.
final class CurrentUser {
    private CurrentUser() {}

    static int id() {
        return Math.toIntExact(new UnixSystem().getUid());
    }

    static String name() {
        return new UnixSystem().getUsername();
    }

    static boolean isRoot() {
        return id() == 0;
    }
}
