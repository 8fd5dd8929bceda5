package org.notebooklearning.cli.author;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notebooklearning.contracts.lesson.Level;

class ConceptSkeletonTest {
    @TempDir private Path library;

    @Test
    void nothingInItHasToBeMendedButThatItsLevelsDoNotDifferYet()
            throws IOException, InterruptedException {
        Path folder = ConceptSkeleton.make(library, "slow-walks");

        ConceptReport report =
                new ConceptChecker(folder, List.of(Level.values()), null, _ -> {}).check();

        assertThat(report.passed()).isTrue();
        assertThat(report.findings())
                .singleElement()
                .extracting(AuthorFinding::message)
                .asString()
                .contains("differ between beginner and advanced");
    }

    @Test
    void itIsNamedAsItsAuthorNamedIt() throws IOException {
        Path folder = ConceptSkeleton.make(library, "slow-walks");

        assertThat(folder).isEqualTo(library.resolve("slow-walks"));
        assertThat(folder.resolve("concept.yaml"))
                .content()
                .contains("id: slow-walks", "title: Slow walks");
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile))
                    .allSatisfy(file -> assertThat(file).content().doesNotContain("{title}"));
        }
    }

    @Test
    void conceptsAreNamedInSmallLetters() {
        assertThat(ConceptSkeleton.isId("gradient-descent")).isTrue();
        assertThat(Stream.of("Adam", "a b", "../up", "-a", "a--b", ""))
                .noneMatch(ConceptSkeleton::isId);
    }
}
