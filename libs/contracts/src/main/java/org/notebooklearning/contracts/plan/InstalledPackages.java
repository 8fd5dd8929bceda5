package org.notebooklearning.contracts.plan;

import java.util.List;

/// Packages that were installed for one lesson.
///
/// @param pins what they are, such as `polars==1.2.0`
/// @param lock the same with the hashes of their files, as a requirements file
public record InstalledPackages(List<String> pins, String lock) {
    public InstalledPackages {
        pins = List.copyOf(pins);
    }
}
