package org.notebooklearning.gateway.readmodel;

import java.util.Locale;

/// In which order lessons are listed, by the time they were asked for.
public enum LessonOrder {
    NEWEST("<", "requested_at desc, id desc"),
    OLDEST(">", "requested_at, id");

    private final String follows;
    private final String columns;

    LessonOrder(String follows, String columns) {
        this.follows = follows;
        this.columns = columns;
    }

    /// The name as it stands in addresses.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The same from the other end.
    LessonOrder reversed() {
        return this == NEWEST ? OLDEST : NEWEST;
    }

    /// How the place of a later lesson compares with that of an earlier one.
    String follows() {
        return follows;
    }

    String columns() {
        return columns;
    }
}
