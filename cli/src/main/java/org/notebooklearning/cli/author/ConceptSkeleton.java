package org.notebooklearning.cli.author;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A small concept that passes all checks, for authors to write over.
public final class ConceptSkeleton {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final List<String> FILES =
            List.of(
                    "concept.yaml",
                    "diagnostics.yaml",
                    "beats/opening.py",
                    "beats/see-saw.py",
                    "beats/balance.py",
                    "beats/one-number.py",
                    "beats/mean-or-middle.py",
                    "beats/predict-mean.py",
                    "beats/sums-to-zero.py",
                    "beats/shortcut.py",
                    "beats/adjacent.py",
                    "beats/ending.py");

    private ConceptSkeleton() {}

    /// Whether a concept can be called so.
    public static boolean isId(String name) {
        return ID.matcher(name).matches();
    }

    /// Makes the concept `id` under `library` and returns its folder.
    public static Path make(Path library, String id) throws IOException {
        Path folder = library.resolve(id);
        for (String file : FILES) {
            Path target = folder.resolve(file);
            Files.createDirectories(target.resolveSibling(""));
            Files.writeString(target, text(file).replace("{id}", id).replace("{title}", title(id)));
        }
        return folder;
    }

    private static String title(String id) {
        String words = id.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String text(String file) throws IOException {
        try (InputStream in = ConceptSkeleton.class.getResourceAsStream("skeleton/" + file)) {
            if (in == null) {
                throw new IllegalStateException("Not on the class path: " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
