package org.notebooklearning.kernel;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.notebooklearning.contracts.json.Json;

/// What Python and the environment have, of which a layer may take the place of nothing.
///
/// @param builtin names of Python's own modules
/// @param packages versions by the names of the packages
/// @param modules names that the environment's packages are imported by
record PresentPackages(Set<String> builtin, Map<String, String> packages, Set<String> modules) {
    /// Imported unasked at every start, or the lesson's own.
    private static final Set<String> RESERVED = Set.of("sitecustomize", "usercustomize", "utils");

    private static final String LIST =
            """
            import importlib.metadata as metadata, json, sys
            print(json.dumps({
                "builtin": sorted(sys.stdlib_module_names),
                "packages": {one.metadata["Name"]: one.version for one in metadata.distributions()},
                "modules": sorted(metadata.packages_distributions()),
            }))
            """;

    /// What asks the environment's own Python.
    static ToolRun question(ReadyKernel kernel) {
        return new ToolRun(List.of(kernel.python().toString(), "-I", "-c", LIST));
    }

    /// What it answered.
    static PresentPackages read(String json) {
        return Json.read(json, PresentPackages.class);
    }

    boolean isBuiltin(PackageWish wish) {
        return builtin.contains(wish.name().replace('-', '_'));
    }

    /// Whether a module of this name is there, or is not to be brought along.
    boolean isTaken(String module) {
        return builtin.contains(module) || modules.contains(module) || RESERVED.contains(module);
    }

    /// The environment as it is, for an installer. A build of a version, such as `2.1.0+cpu`,
    /// stands in no index.
    List<String> constraints() {
        return packages.entrySet().stream()
                .map(one -> one.getKey() + "==" + one.getValue().replaceFirst("\\+.*", ""))
                .toList();
    }
}
