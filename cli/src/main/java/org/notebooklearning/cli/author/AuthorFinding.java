package org.notebooklearning.cli.author;

import java.util.LinkedHashSet;
import java.util.Set;

/// Something to mend in a concept's files.
///
/// @param rule its id, or `format` or `concept` where it is about the files themselves
/// @param blocks whether a lesson with it would not pass
/// @param file its path from the concept's folder; empty where it is about a lesson as a whole
/// @param line of the file, from 1; 0 where it is about the whole file
/// @param excerpt of the line; may be empty
/// @param help what to do; may be empty
/// @param lessons those it was found in, such as `beginner`; none where it is about all
record AuthorFinding(
        String rule,
        boolean blocks,
        String file,
        int line,
        String excerpt,
        String message,
        String help,
        Set<String> lessons) {
    AuthorFinding {
        lessons = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(lessons));
    }

    /// What makes two findings the same one, seen in two lessons.
    Object identity() {
        return java.util.List.of(rule, file, line, message);
    }

    /// The same, found in the lessons of `other` as well.
    AuthorFinding alsoIn(AuthorFinding other) {
        Set<String> all = new LinkedHashSet<>(lessons);
        all.addAll(other.lessons);
        return new AuthorFinding(rule, blocks, file, line, excerpt, message, help, all);
    }
}
