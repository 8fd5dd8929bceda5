package org.notebooklearning.check.rule;

import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.notebooklearning.check.rule.JudgedInTime.judgedInTime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Real notebooks, damaged at random: whatever comes out, each is judged, and soon.
@DisplayName("Damaged notebooks")
@Tag("slow")
class MutatedNotebooksTest {
    private static final Path NOTEBOOKS =
            Path.of(System.getProperty("project.root")).resolve("../shared/data/notebooks");
    private static final int LARGEST = 2 << 20;
    private static final int SMALL = 100_000;
    private static final int SEED = 20_240_517;
    private static final boolean ALL = "all".equals(System.getProperty("corpus"));
    private static final int MUTANTS = ALL ? 10_000 : 300;

    private final Random random = new Random(SEED);
    private final Mutations mutations = new Mutations(random);

    private static List<Path> notebooks() throws IOException {
        assumeTrue(Files.isDirectory(NOTEBOOKS), "no samples beside the project");
        List<Path> notebooks = new ArrayList<>();
        try (Stream<Path> files = Files.walk(NOTEBOOKS)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".ipynb")).sorted().toList()) {
                if (Files.size(file) <= (ALL ? LARGEST : SMALL)) {
                    notebooks.add(file);
                }
            }
        }
        return notebooks;
    }

    @Test
    void areJudgedSoonWhateverIsWrongWithThem() throws IOException {
        List<Path> notebooks = notebooks();
        for (int number = 0; number < MUTANTS; number++) {
            Path file = notebooks.get(random.nextInt(notebooks.size()));
            byte[] mutant = mutations.mutant(Files.readAllBytes(file), number % Mutations.KINDS);
            judgedInTime("mutant " + number + " of " + file.getFileName(), mutant);
        }
    }
}
