package org.notebooklearning.check.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.notebook.Notebook;

/// The `utils.py` beside a notebook, which is judged and run with it.
///
/// @param text null where there is none that may be read
/// @param leftOut why one that is there was left out; empty where none was
public record UtilsFile(@Nullable String text, String leftOut) {
    private static final int LARGEST = 10 << 20;

    /// The one beside `notebook`, under the name that the notebook was called by.
    public static UtilsFile beside(Path notebook) throws IOException {
        return beside(notebook, "utils");
    }

    /// The lesson's module beside the file, under the name by which `notebook` imports it.
    public static UtilsFile beside(Path file, Notebook notebook) throws IOException {
        return beside(file, LessonModule.importedBy(notebook));
    }

    private static UtilsFile beside(Path notebook, String module) throws IOException {
        Path utils = notebook.resolveSibling(module + ".py");
        Path folder = notebook.toAbsolutePath().resolveSibling("");
        if (!Files.isRegularFile(utils)) {
            return new UtilsFile(null, "");
        }
        if (!Links.stayIn(folder, utils)) {
            return leftOut(utils + " is a link that leads out of its folder");
        }
        Path real = utils.toRealPath();
        try (InputStream in = Files.newInputStream(real, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            // Bytes that are no UTF-8 are replaced: Python itself says what is wrong with them.
            return bytes.length > LARGEST
                    ? leftOut(utils + " is larger than " + (LARGEST >> 20) + " MiB")
                    : new UtilsFile(new String(bytes, StandardCharsets.UTF_8), "");
        }
    }

    private static UtilsFile leftOut(String why) {
        return new UtilsFile(null, why + ": it is left out");
    }
}
