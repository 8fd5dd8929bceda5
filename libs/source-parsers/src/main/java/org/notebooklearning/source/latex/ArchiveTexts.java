package org.notebooklearning.source.latex;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.source.eprint.Eprint;

/// The text files that a paper may ask for: those of its archive, and those that it writes itself.
final class ArchiveTexts {
    private final Eprint.Files files;
    private final String folder;
    private final Map<String, String> written = new HashMap<>();

    /// @param main the paper's own file, in whose folder others are looked for, too
    ArchiveTexts(Eprint.Files files, String main) {
        this.files = files;
        this.folder = main.substring(0, main.lastIndexOf('/') + 1);
    }

    /// Keeps a file that the document writes.
    void write(String name, String text) {
        written.put(name, text);
    }

    /// The text of the file `name`, as it stands or with one of the `endings`; null where absent.
    @Nullable String find(String name, String... endings) {
        String found = files.text(name, endings);
        if (found == null && !folder.isEmpty()) {
            found = files.text(folder + name, endings);
        }
        for (int i = -1; found == null && i < endings.length; i++) {
            found = written.get(i < 0 ? name : name + endings[i]);
        }
        return found;
    }
}
