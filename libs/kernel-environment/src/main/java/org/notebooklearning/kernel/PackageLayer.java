package org.notebooklearning.kernel;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Packages of one lesson's own, in a folder beside the environment, which they never touch.
///
/// @param site the folder that they are imported from
/// @param pins what is in it, such as `polars==1.2.0`
/// @param lock the same with the hashes of their files, as a requirements file
public record PackageLayer(Path site, List<String> pins, String lock) {
    public PackageLayer {
        pins = List.copyOf(pins);
    }

    /// Versions by package.
    Map<String, String> versions() {
        Map<String, String> versions = new TreeMap<>();
        for (String pin : pins) {
            int equals = pin.indexOf("==");
            versions.put(pin.substring(0, equals), pin.substring(equals + 2));
        }
        return versions;
    }
}
