package org.notebooklearning.cli.author;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.notebooklearning.concepts.library.ConceptLibrary;
import org.notebooklearning.contracts.artifact.Sha256;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.notebook.LessonDraft;
import org.notebooklearning.inputs.NeedsCorpus;
import org.notebooklearning.inputs.TestInputs;

/// A lesson added to each notebook of a larger corpus, told as a table: what survives, whether the
/// result is valid, whether the learner's names keep their values, and whether what ran before runs
/// with the lesson, too. The notebooks are left in `target/corpus-add`, to be looked at.
@NeedsCorpus
class CorpusAddTest {
    private static final Path OUT = Path.of("target/corpus-add");

    /// How long notebooks are run, in an order that mixes the folders; those that come later are
    /// counted as not tried. All of them take more than half an hour: `-Dcorpus.minutes=60`.
    private static final long RUN_MINUTES = Long.getLong("corpus.minutes", 2);

    private final List<String> faults = new ArrayList<>();
    private final ConceptLibrary library = ConceptLibrary.shipped();
    private final LessonDraft draft =
            AuthoredLesson.full(
                            library.concept("rmsnorm").orElseThrow(),
                            Level.BEGINNER,
                            library.utils())
                    .draft();

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void everythingOfTheOriginalSurvives() throws IOException {
        Table table =
                new Table("notebooks", "refused", "added", "names given others", "imports merged");
        for (Path file : files()) {
            table.count(file, "notebooks");
            AddedToFile added = AddedToFile.of(file, draft).orElse(null);
            if (added == null) {
                table.count(file, "refused");
                continue;
            }
            table.count(file, "added");
            if (added.told("the lesson has others")) {
                table.count(file, "names given others");
            }
            if (added.told(" more: ")) {
                table.count(file, "imports merged");
            }
            Path out = Files.createDirectories(OUT.resolve(folder(file)));
            Files.writeString(out.resolve(file.getFileName()), added.text());
            Files.writeString(out.resolve(added.merged().module() + ".py"), draft.utils());
            added.faults().forEach(it -> faults.add(file + ": " + it));
        }
        table.written("survives");
        assertThat(faults).isEmpty();
    }

    @Test
    @Timeout(value = 2, unit = TimeUnit.HOURS)
    void whatRanBeforeRunsWithTheLesson() throws IOException, InterruptedException {
        Table table =
                new Table("notebooks", "not tried", "ran before", "run together", "all proven");
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(RUN_MINUTES);
        try (CorpusRuns runs = CorpusRuns.open(draft)) {
            for (Path file : mixed()) {
                table.count(file, "notebooks");
                if (System.nanoTime() > end) {
                    table.count(file, "not tried");
                    continue;
                }
                CorpusRuns.Ran ran = runs.of(file);
                if (!ran.before()) {
                    continue;
                }
                table.count(file, "ran before");
                if (ran.fault().isEmpty()) {
                    table.count(file, "run together");
                }
                if (ran.unproven().isEmpty()) {
                    table.count(file, "all proven");
                }
                if (!(ran.fault() + ran.unproven()).isEmpty()) {
                    faults.add(file + ": " + ran.fault() + ran.unproven());
                }
            }
        }
        table.written("runs");
        assertThat(faults).isEmpty();
    }

    private static List<Path> files() {
        List<Path> files = new ArrayList<>(TestInputs.notebooks());
        Path reports = TestInputs.corpus().orElseThrow().resolve("reports");
        if (Files.isDirectory(reports)) {
            files.addAll(TestInputs.filesBelow(reports, ".ipynb"));
        }
        return files;
    }

    private static List<Path> mixed() {
        List<Path> files = files();
        files.sort(
                Comparator.comparing(it -> Sha256.of(it.getFileName().toString().getBytes(UTF_8))));
        return files;
    }

    private static String folder(Path file) {
        return String.valueOf(file.getParent().getFileName());
    }

    /// Numbers by folder and column.
    private static final class Table {
        private final List<String> columns;
        private final Map<String, int[]> rows = new TreeMap<>();

        Table(String... columns) {
            this.columns = List.of(columns);
        }

        void count(Path file, String column) {
            rows.computeIfAbsent(folder(file), _ -> new int[columns.size()])[
                    columns.indexOf(column)]++;
        }

        /// Printed, and kept in a file that another run does not add to.
        void written(String name) throws IOException {
            StringBuilder text = new StringBuilder("| folder | ");
            text.append(String.join(" | ", columns)).append(" |\n|---|");
            columns.forEach(_ -> text.append("--:|"));
            text.append('\n');
            int[] sums = new int[columns.size()];
            rows.forEach(
                    (folder, row) -> {
                        text.append(line(folder, row));
                        IntStream.range(0, sums.length).forEach(it -> sums[it] += row[it]);
                    });
            text.append(line("all", sums));
            Files.createDirectories(OUT);
            Files.writeString(OUT.resolve(name + ".md"), text);
            System.out.print(text);
        }

        private static String line(String name, int[] row) {
            return IntStream.of(row)
                    .mapToObj(it -> String.format(Locale.ROOT, "%d", it))
                    .collect(Collectors.joining(" | ", "| " + name + " | ", " |\n"));
        }
    }
}
