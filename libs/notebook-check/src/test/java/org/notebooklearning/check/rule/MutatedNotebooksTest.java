package org.notebooklearning.check.rule;

import static org.notebooklearning.check.rule.JudgedInTime.judgedInTime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notebooklearning.inputs.TestInputs;

/// Real notebooks, damaged at random: whatever comes out, each is judged, and soon.
@DisplayName("Damaged notebooks")
@Tag("slow")
class MutatedNotebooksTest {
    private static final int LARGEST = 100_000;
    private static final int SEED = 20_240_517;
    private static final int MUTANTS = TestInputs.corpus().isPresent() ? 2_000 : 300;

    private final Random random = new Random(SEED);
    private final Mutations mutations = new Mutations(random);

    private static List<Path> notebooks() throws IOException {
        List<Path> notebooks = new ArrayList<>();
        for (Path file : TestInputs.notebooks()) {
            if (Files.size(file) <= LARGEST) {
                notebooks.add(file);
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
