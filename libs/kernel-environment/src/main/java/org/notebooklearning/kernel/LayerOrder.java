package org.notebooklearning.kernel;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.notebooklearning.contracts.artifact.Sha256;

/// Packages that somebody agreed to have installed.
///
/// @param wishes as [PackageWish] reads them
/// @param lock what was installed for them before, to be installed again as it was; empty for what
///     fits now
public record LayerOrder(List<String> wishes, String lock) {
    public LayerOrder {
        wishes = wishes.stream().sorted().distinct().toList();
    }

    String key() {
        String all = String.join("\n", wishes) + "\n\n" + lock;
        return Sha256.of(all.getBytes(StandardCharsets.UTF_8)).substring(0, 32);
    }
}
