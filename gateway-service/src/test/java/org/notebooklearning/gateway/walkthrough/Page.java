package org.notebooklearning.gateway.walkthrough;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A document with commands: its blocks of `sh`, each with the answer that is shown below it.
///
/// @param steps in order
record Page(List<Step> steps) {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(sh|json|text)\\n(.*?)^```$");

    /// One block of commands.
    ///
    /// @param kind of the answer, `json` or `text`; null where none is shown
    /// @param answer as it is shown; empty where none is
    record Step(String commands, @Nullable String kind, String answer) {}

    static Page read(String name) throws IOException {
        Path file = Path.of(System.getProperty("project.root"), "docs", name);
        List<Step> steps = new ArrayList<>();
        for (Matcher block = BLOCK.matcher(Files.readString(file)); block.find(); ) {
            if (block.group(1).equals("sh")) {
                steps.add(new Step(block.group(2), null, ""));
            } else if (!steps.isEmpty()) {
                Step last = steps.removeLast();
                steps.add(new Step(last.commands(), block.group(1), block.group(2)));
            }
        }
        return new Page(List.copyOf(steps));
    }
}
