package org.notebooklearning.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.notebooklearning.contracts.event.LessonEvent;

/// A browser hands a page only those events of a stream whose types the page has named.
class ListenedFactsTest {
    private static final Pattern LIST = Pattern.compile("const FACTS = \\[(.*?)];", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("\"(\\w+)\"");

    @Test
    void thePageOfALessonListensToEveryKindOfFact() throws IOException {
        List<String> kinds =
                Stream.of(LessonEvent.class.getAnnotation(JsonSubTypes.class).value())
                        .map(JsonSubTypes.Type::name)
                        .toList();

        assertThat(listenedTo()).containsExactlyInAnyOrderElementsOf(kinds);
    }

    private static List<String> listenedTo() throws IOException {
        try (InputStream script =
                ListenedFactsTest.class.getResourceAsStream("/META-INF/resources/app/lesson.js")) {
            String text =
                    new String(
                            Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
            Matcher list = LIST.matcher(text);
            assertThat(list.find()).isTrue();
            return NAME.matcher(list.group(1)).results().map(name -> name.group(1)).toList();
        }
    }
}
