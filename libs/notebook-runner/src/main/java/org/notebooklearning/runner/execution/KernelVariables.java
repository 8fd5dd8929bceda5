package org.notebooklearning.runner.execution;

import java.util.Map;
import java.util.TreeMap;

/// The environment variables of a run: the same everywhere, none of the user's.
final class KernelVariables {
    private KernelVariables() {}

    /// All of them.
    ///
    /// @param home a writable folder, seen from inside
    /// @param fonts folder with matplotlib's list of fonts, seen from inside
    /// @param executables where the environment's programs are
    static Map<String, String> of(String home, String fonts, String executables) {
        Map<String, String> variables = new TreeMap<>();
        variables.put("HOME", home);
        variables.put("USER", "learner");
        variables.put("LANG", "C.UTF-8");
        variables.put("PATH", executables + ":/usr/bin:/bin");
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
