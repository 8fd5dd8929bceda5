package org.notebooklearning.model.meter;

import java.nio.file.Path;
import org.notebooklearning.model.ledger.KeptFolder;

/// Models of which is kept what was made of their replies.
public interface KeptModel extends LessonModel {
    /// A folder of its own for what is made of replies.
    ///
    /// @param name such as `beats`
    Path folder(String name);

    /// The same as a place to keep values in.
    default KeptFolder kept(String name) {
        return new KeptFolder(folder(name));
    }
}
