package org.notebooklearning.check.rule;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a notebook's metadata say about the language of its code. A notebook that says nothing is
/// taken for Python.
final class KernelLanguage {
    private static final Set<String> PYTHON = Set.of("python", "python3", "python2", "ipython");

    private KernelLanguage() {}

    /// The language's name where it is another than Python.
    static Optional<String> otherThanPython(Map<String, Object> metadata) {
        // The kernel itself wrote language_info when it last ran; the others are what was asked
        // for. Version 3 had the name alone.
        return List.of(
                        text(metadata, "language_info", "name"),
                        text(metadata, "kernelspec", "language"),
                        metadata.get("language") instanceof String name ? name.strip() : "")
                .stream()
                .filter(name -> !name.isEmpty())
                .findFirst()
                .filter(name -> !PYTHON.contains(name.toLowerCase(Locale.ROOT)));
    }

    /// Whether it is Python 2, by the version the kernel wrote, else by the kernel's name.
    static boolean isPython2(Map<String, Object> metadata) {
        String version = text(metadata, "language_info", "version");
        return version.isEmpty()
                ? text(metadata, "kernelspec", "name").equals("python2")
                : version.startsWith("2.");
    }

    private static String text(Map<String, Object> metadata, String group, String member) {
        return metadata.get(group) instanceof Map<?, ?> map
                        && map.get(member) instanceof String text
                ? text.strip()
                : "";
    }
}
