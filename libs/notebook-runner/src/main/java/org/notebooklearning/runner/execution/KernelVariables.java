package org.notebooklearning.runner.execution;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.notebooklearning.kernel.ReadyKernel;

/// The environment variables of a run: the same everywhere, none of the user's.
final class KernelVariables {
    private KernelVariables() {}

    /// All of them.
    ///
    /// @param home a writable folder, seen from inside
    /// @param fonts folder with matplotlib's list of fonts, seen from inside
    /// @param kernel whose programs and packages are there
    static Map<String, String> of(String home, String fonts, ReadyKernel kernel) {
        Map<String, String> variables = new TreeMap<>();
        variables.put("HOME", home);
        variables.put("USER", "learner");
        variables.put("LANG", "C.UTF-8");
        variables.put("PATH", kernel.python().resolveSibling("") + ":/usr/bin:/bin");
        Path layer = kernel.layer();
        if (layer != null) {
            variables.put("PYTHONPATH", layer.toString());
        }
        variables.put("MPLCONFIGDIR", fonts);
        variables.put("IPYTHONDIR", home + "/ipython");
        variables.put("JUPYTER_RUNTIME_DIR", home + "/runtime");
        variables.put("JUPYTER_PLATFORM_DIRS", "1");
        // One thread and one order of hashing: two runs of a lesson give the same numbers.
        variables.put("OMP_NUM_THREADS", "1");
        variables.put("MKL_NUM_THREADS", "1");
        variables.put("PYTHONHASHSEED", "0");
        return variables;
    }
}
