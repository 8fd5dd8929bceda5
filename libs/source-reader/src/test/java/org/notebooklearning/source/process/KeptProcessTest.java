package org.notebooklearning.source.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notebooklearning.source.extraction.Extraction;
import org.notebooklearning.source.extraction.ExtractionMain;
import org.notebooklearning.source.outcome.ReadingProgress;
import org.notebooklearning.source.outcome.SourceLimits;
import org.notebooklearning.source.outcome.SourceReading;

/// Processes that are kept for further sources; each has a folder of its own below `work`.
class KeptProcessTest {
    @TempDir private Path work;

    @Test
    void aProcessThatReadWellReadsTheNextSource() throws IOException {
        try (ExtractionProcess process = keeping(1)) {
            assertThat(read(process, "One.")).isInstanceOf(SourceReading.Read.class);
            List<Path> first = kept();
            assertThat(read(process, "Two.")).isInstanceOf(SourceReading.Read.class);

            assertThat(first).hasSize(1);
            assertThat(kept()).isEqualTo(first);
        }
        assertThat(kept()).isEmpty();
    }

    @Test
    void aProcessThatRefusedASourceIsNotKept() throws IOException {
        try (ExtractionProcess process = keeping(1)) {
            byte[] broken = "%PDF-1.7 nothing".getBytes(StandardCharsets.UTF_8);

            SourceReading reading =
                    process.read(broken, Extraction.pdf("a.pdf"), ReadingProgress.none());

            assertThat(reading).isInstanceOf(SourceReading.Refused.class);
            assertThat(kept()).isEmpty();
        }
    }

    @Test
    void aProcessThatHasEndedMeanwhileIsReplaced() throws IOException {
        try (ExtractionProcess process = keeping(1)) {
            read(process, "One.");
            List<Path> first = kept();
            ProcessHandle.current()
                    .children()
                    .filter(KeptProcessTest::isExtractor)
                    .forEach(ProcessHandle::destroyForcibly);

            assertThat(read(process, "Two.")).isInstanceOf(SourceReading.Read.class);
            assertThat(kept()).hasSize(1).isNotEqualTo(first);
        }
    }

    @Test
    void aSourceDoesNotSeeWhatTheOneBeforeItMadeOfTheProcess() throws IOException {
        SourceLimits hasty = new SourceLimits(50L << 20, 400, Duration.ofSeconds(5), 64);
        try (ExtractionProcess process = new ExtractionProcess(hasty, 1, work)) {
            read(process, "One.");
            byte[] nested = "<div><p>x</p><b><i>".repeat(300_000).getBytes(StandardCharsets.UTF_8);
            process.read(nested, Extraction.page("p", "", null), ReadingProgress.none());

            assertThat(read(process, "Two.")).isInstanceOf(SourceReading.Read.class);
        }
    }

    private ExtractionProcess keeping(int processes) {
        return new ExtractionProcess(SourceLimits.defaults(), processes, work);
    }

    private static SourceReading read(ExtractionProcess process, String text) {
        return process.read(
                text.getBytes(StandardCharsets.UTF_8),
                Extraction.text("excerpt"),
                ReadingProgress.none());
    }

    private static boolean isExtractor(ProcessHandle child) {
        return child.info().commandLine().orElse("").contains(ExtractionMain.class.getName());
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> folders = Files.list(work)) {
            return folders.toList();
        }
    }
}
