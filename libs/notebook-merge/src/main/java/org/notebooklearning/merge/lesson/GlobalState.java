package org.notebooklearning.merge.lesson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.notebooklearning.check.python.Call;
import org.notebooklearning.check.python.NotebookNames;
import org.notebooklearning.check.python.PythonCell;
import org.notebooklearning.contracts.notebook.Cell;

/// What cells change for everything that runs after them, beside names: how numbers are made,
/// whether gradients are, how figures are drawn.
final class GlobalState {
    private static final Pattern USETEX =
            Pattern.compile(
                    "text\\.usetex[\"']\\s*(?:\\]\\s*=|:|,)\\s*(True|False)|usetex\\s*=\\s*(True|False)");
    private static final String TORCH = "torch";
    private static final String PYPLOT = "matplotlib.pyplot";

    private GlobalState() {}

    /// One kind of state.
    ///
    /// @param effect what it does to what comes after, in words
    /// @param module that sets it
    /// @param usual a call of the module, behind its name, that makes it as it is from the start;
    ///     empty where a lesson is left to live with it
    private record Kind(String effect, String module, String usual) {}

    /// A state that is not as it is from the start.
    ///
    /// @param cell index in the notebook
    /// @param statement as it stands there, in one line
    /// @param effect what it does to what comes after, in words
    /// @param module that sets it
    /// @param usual what sets it back, behind the module's name; empty for nothing
    record Setting(int cell, String statement, String effect, String module, String usual) {}

    private static final Map<String, Kind> CALLS = calls();

    private static Map<String, Kind> calls() {
        Map<String, Kind> calls = new LinkedHashMap<>();
        Kind gradients = new Kind("gradients are switched off", TORCH, ".set_grad_enabled(True)");
        calls.put("torch.set_grad_enabled", gradients);
        calls.put("torch.autograd.set_grad_enabled", gradients);
        Kind type =
                new Kind(
                        "new tensors have another type of number",
                        TORCH,
                        ".set_default_dtype(torch.float32)");
        calls.put("torch.set_default_dtype", type);
        calls.put("torch.set_default_tensor_type", type);
        calls.put(
                "torch.set_default_device",
                new Kind(
                        "new tensors lie on another device",
                        TORCH,
                        ".set_default_device(\"cpu\")"));
        calls.put(
                "torch.use_deterministic_algorithms",
                new Kind("some operations of torch raise errors", TORCH, ""));
        calls.put(
                "torch.autograd.set_detect_anomaly",
                new Kind("backward passes are slow", TORCH, ""));
        calls.put("torch.set_printoptions", new Kind("tensors are printed otherwise", TORCH, ""));
        calls.put("numpy.set_printoptions", new Kind("arrays are printed otherwise", "numpy", ""));
        calls.put("numpy.seterr", new Kind("NumPy treats numeric errors otherwise", "numpy", ""));
        calls.put(
                "matplotlib.pyplot.ioff",
                new Kind("figures are not shown by themselves", PYPLOT, ".ion()"));
        Kind backend =
                new Kind(
                        "figures are drawn by another backend",
                        PYPLOT,
                        ".switch_backend(\"module://matplotlib_inline.backend_inline\")");
        calls.put("matplotlib.use", backend);
        calls.put("matplotlib.pyplot.switch_backend", backend);
        calls.put("matplotlib.pyplot.xkcd", new Kind("figures look drawn by hand", PYPLOT, ""));
        calls.put("os.chdir", new Kind("files are looked for in another folder", "os", ""));
        calls.put(
                "warnings.filterwarnings",
                new Kind("warnings are treated otherwise", "warnings", ""));
        calls.put(
                "warnings.simplefilter",
                new Kind("warnings are treated otherwise", "warnings", ""));
        return calls;
    }

    /// What is not as from the start behind `cells`, the last setting of each kind.
    static List<Setting> behind(List<Cell> cells) {
        List<PythonCell> python = CellCode.of(cells);
        NotebookNames names = NotebookNames.of(python);
        Map<Kind, Setting> settings = new LinkedHashMap<>();
        for (int index = 0; index < python.size(); index++) {
            PythonCell cell = python.get(index);
            for (Call call : cell.calls()) {
                Kind kind = CALLS.get(names.meaning(call.name()));
                if (kind != null && !isWithinDefinition(cell, call)) {
                    note(settings, kind, index, line(cell, call.line()), isUsual(call, kind));
                }
            }
            usetex(settings, cell, index);
        }
        return new ArrayList<>(settings.values());
    }

    private static void usetex(Map<Kind, Setting> settings, PythonCell cell, int index) {
        Kind kind =
                new Kind(
                        "LaTeX sets all texts of figures",
                        PYPLOT,
                        ".rcParams[\"text.usetex\"] = False");
        List<String> lines = cell.source().lines().toList();
        for (int line = 1; line <= lines.size() && cell.python(); line++) {
            var found = USETEX.matcher(lines.get(line - 1));
            if (!lines.get(line - 1).strip().startsWith("#") && found.find()) {
                note(settings, kind, index, line(cell, line), found.group().contains("False"));
            }
        }
    }

    private static void note(
            Map<Kind, Setting> settings, Kind kind, int cell, String statement, boolean usual) {
        settings.remove(kind);
        if (!usual) {
            settings.put(
                    kind, new Setting(cell, statement, kind.effect(), kind.module(), kind.usual()));
        }
    }

    private static boolean isUsual(Call call, Kind kind) {
        String given = String.join(", ", call.arguments());
        return kind.usual().endsWith("(" + given + ")") || given.contains("inline");
    }

    private static boolean isWithinDefinition(PythonCell cell, Call call) {
        return cell.definitions().stream()
                .anyMatch(definition -> definition.calls().contains(call));
    }

    private static String line(PythonCell cell, int line) {
        return cell.source().lines().skip(line - 1L).findFirst().orElse("").strip();
    }
}
