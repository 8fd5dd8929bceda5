package org.notebooklearning.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What lessons may import is said to the installer, to authors and to language models, each time
/// the same.
class LessonPackagesTest {
    private static final Pattern ASKED_FOR =
            Pattern.compile("(?m)^# What lessons import, beside torch\n((?:[a-z-]+\n)+)");
    private static final Pattern TOLD_AUTHORS =
            Pattern.compile("(?m)^## What the code may import\n\n[^\n]*\n\n {4}([a-z -]+)\n");
    private static final Pattern TOLD_MODELS =
            Pattern.compile("(?m)^- `packages`: Python packages beyond ([a-z, -]+);");

    @Test
    void authorsAreToldWhatIsInstalled() throws IOException {
        assertThat(listed("docs/concept-format.md", TOLD_AUTHORS)).isEqualTo(installed());
    }

    @Test
    void languageModelsAreToldWhatIsInstalled() throws IOException {
        assertThat(listed("libs/concept-author/src/main/resources/prompts/outline.md", TOLD_MODELS))
                .isEqualTo(installed());
    }

    private static List<String> installed() throws IOException {
        return Stream.concat(
                        Stream.of("torch"),
                        listed(
                                "libs/kernel-environment/src/main/resources/org/notebooklearning/kernel/requirements.in",
                                ASKED_FOR)
                                .stream())
                .toList();
    }

    private static List<String> listed(String file, Pattern list) throws IOException {
        Matcher found = list.matcher(Files.readString(Modules.ROOT.resolve(file)));
        assertThat(found.find()).as("%s has the list %s", file, list).isTrue();
        return Pattern.compile(", | and |\\s+").splitAsStream(found.group(1)).toList();
    }
}
