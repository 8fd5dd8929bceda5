package org.notebooklearning.check.file;

import java.io.IOException;
import java.nio.file.Path;

/// What a person names is taken as it is, a link as well. What is found beside it or below it came
/// from whoever made the folder: a link among it is followed only within that folder, so that a
/// folder of notebooks can not have other files of its reader read, printed or changed.
public final class Links {
    private Links() {}

    /// Whether `found` is in `folder` after all links; not where it leads nowhere.
    public static boolean stayIn(Path folder, Path found) {
        try {
            return found.toRealPath().startsWith(folder.toRealPath());
        } catch (IOException e) {
            return false; // a link to nothing, or to what this user may not see
        }
    }
}
