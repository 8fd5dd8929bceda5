package org.notebooklearning.pipeline.store;

import java.util.regex.Pattern;

/// What marks may be called, in every store: lower-case letters, digits and `-`, with `/` between.
public final class MarkNames {
    private static final Pattern MARK = Pattern.compile("[a-z0-9-]+(?:/[a-z0-9-]+)*");

    private MarkNames() {}

    /// `name`; IllegalArgumentException where no mark may be called so.
    public static String checked(String name) {
        if (!MARK.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a mark's name: " + name);
        }
        return name;
    }
}
