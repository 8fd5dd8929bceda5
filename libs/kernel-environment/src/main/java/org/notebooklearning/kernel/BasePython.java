package org.notebooklearning.kernel;

import java.nio.file.Path;
import java.util.List;

/// A Python that an environment can be made with.
///
/// @param executable its interpreter
/// @param version such as `3.12`
/// @param places folders that its interpreter and standard library live in
record BasePython(Path executable, String version, List<String> places) {
    BasePython {
        places = List.copyOf(places);
    }
}
