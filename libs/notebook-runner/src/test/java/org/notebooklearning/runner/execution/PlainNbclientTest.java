package org.notebooklearning.runner.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notebooklearning.check.format.NotebookUpgrade;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.notebook.NotebookFormat;
import org.notebooklearning.inputs.TestInputs;
import org.notebooklearning.kernel.ReadyKernel;
import org.notebooklearning.runner.run.RunComparison;

/// The outputs that a forked kernel gives are those that nbclient gets by itself from a kernel that
/// it starts. Both run here in one go, on notebooks that use all kinds of outputs.
@Tag("slow")
final class PlainNbclientTest {
    private static final ExecutionLimits LIMITS = ExecutionLimits.ofLessons();

    /// Those that need nothing beside what the kernel's environment holds, no file and no network.
    private static final List<String> REAL =
            List.of(
                    "llms-from-scratch/ch02__03_bonus_embedding-vs-matmul__embeddings-and-linear-layers.ipynb",
                    "nbclient-tests/tests__files__Clear_Output.ipynb",
                    "nbclient-tests/tests__files__JupyterWidgets.ipynb",
                    "nbclient-tests/tests__files__Output.ipynb",
                    "nbclient-tests/tests__files__SVG.ipynb",
                    "nbclient-tests/tests__files__Skip_Exceptions_with_Cell_Tags.ipynb",
                    "nbclient-tests/tests__files__update-display-id.ipynb");

    @TempDir Path folder;

    @Test
    void forkedKernelGivesWhatNbclientGives() throws Exception {
        List<Notebook> notebooks = new ArrayList<>(List.of(kindsOfOutputs()));
        for (String name : REAL) {
            notebooks.add(read(TestInputs.path("notebooks/" + name)));
        }
        List<Path> files = new ArrayList<>();
        for (Notebook notebook : notebooks) {
            Path file = folder.resolve("notebook" + files.size() + ".ipynb");
            files.add(Files.writeString(file, NotebookFormat.write(notebook)));
        }

        plainly(files);

        for (int i = 0; i < files.size(); i++) {
            Notebook plain = NotebookFormat.read(Files.readString(files.get(i)));
            RunOutcome.Ran ran = TestKernel.run(notebooks.get(i), LIMITS);
            assertThat(ran.error()).isNull();
            assertThat(ran.kernel().forked()).isTrue();
            assertThat(RunComparison.between(plain, ran.executed())).isEmpty();
            assertThat(shapes(ran.executed())).isEqualTo(shapes(plain));
            assertThat(ran.executed().metadata().get("language_info"))
                    .isEqualTo(plain.metadata().get("language_info"));
        }
    }

    /// Of each cell its count and, of each output but printed text, all but the values, which are
    /// compared by themselves.
    private static List<String> shapes(Notebook notebook) {
        return notebook.cells().stream()
                .map(
                        cell ->
                                cell.executionCount()
                                        + " "
                                        + cell.outputs().stream()
                                                .filter(PlainNbclientTest::isShown)
                                                .map(PlainNbclientTest::shape)
                                                .toList())
                .toList();
    }

    private static boolean isShown(Map<String, Object> output) {
        return !"stream".equals(output.get("output_type"));
    }

    private static String shape(Map<String, Object> output) {
        return "%s %s %s %s"
                .formatted(
                        output.get("output_type"),
                        output.get("execution_count"),
                        output.get("metadata"),
                        output.get("data") instanceof Map<?, ?> data
                                ? data.keySet().stream().map(String::valueOf).sorted().toList()
                                : "");
    }

    private static Notebook kindsOfOutputs() {
        List<Cell> cells = new ArrayList<>();
        for (String source :
                List.of(
                        """
                        import sys, time, warnings
                        import numpy as np, torch
                        import matplotlib.pyplot as plt
                        import ipywidgets as widgets
                        from IPython.display import HTML, Latex, Markdown, SVG, clear_output, display""",
                        "print('out'); print('err', file=sys.stderr); print('out again'); 42",
                        "for i in range(5): print(i, end='\\r')\nprint('done')",
                        "print('first'); clear_output(); print('second')",
                        "display(HTML('<b>bold</b>'), Latex('$x^2$'), Markdown('*m*'))",
                        "SVG('<svg xmlns=\"http://www.w3.org/2000/svg\"><circle r=\"1\"/></svg>')",
                        "handle = display('before', display_id=True); handle.update('after')",
                        "torch.arange(6).reshape(2, 3)",
                        "np.linspace(0, 1, 5)",
                        """
                        w = torch.nn.Parameter(torch.ones(2)); opt = torch.optim.Adam([w], lr=0.1)
                        (w ** 2).sum().backward(); opt.step(); w""",
                        "plt.plot([1, 3, 2]); plt.title('a figure'); plt.show()",
                        "fig, axes = plt.subplots(1, 2, figsize=(4, 2)); axes[0].hist([1, 1, 2])",
                        "plt.rcParams['figure.dpi'], plt.get_backend(), plt.isinteractive()",
                        "warnings.warn('be careful')",
                        "widgets.interact(lambda a=3: plt.plot([0, a]), a=(0, 9));",
                        "out = widgets.Output()\nwith out: print('inside'); display(1)\nout",
                        "widgets.VBox([widgets.IntSlider(value=4), widgets.Checkbox(True)])",
                        "%matplotlib inline\n%config InlineBackend.figure_format = 'svg'",
                        "plt.plot([1, 2]); plt.show()",
                        "_, __, In[2][:5], sorted(Out)[:3]",
                        "!echo from the shell",
                        "%%capture kept\nprint('kept')",
                        "kept.stdout, __name__, type(get_ipython()).__name__",
                        "import __main__; hasattr(__main__, 'handle'), sys.path[0], sys.argv[0][-8:]",
                        "await __import__('asyncio').sleep(0) or 'awaited'",
                        "_oh[9]; del fig; locals() is globals()")) {
            cells.add(Cell.code("c" + cells.size(), source, Map.of()));
        }
        cells.add(
                Cell.code(
                        "raises",
                        "def fails(): return 1 / 0\nprint('before'); fails()",
                        Map.of("tags", List.of("raises-exception"))));
        return Notebook.python(cells);
    }

    private static Notebook read(Path file) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        return ((NotebookUpgrade.Upgraded) NotebookUpgrade.read(bytes)).notebook();
    }

    private void plainly(List<Path> files) throws Exception {
        ReadyKernel kernel = TestKernel.ready();
        Path script = folder.resolve("plain_nbclient.py");
        try (InputStream text = getClass().getResourceAsStream("plain_nbclient.py")) {
            Files.copy(text, script);
        }
        List<String> command =
                new ArrayList<>(List.of(kernel.python().toString(), script.toString()));
        files.forEach(file -> command.add(file.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.directory(Files.createDirectory(folder.resolve("work")).toFile());
        builder.environment().clear();
        builder.environment()
                .putAll(
                        KernelVariables.of(
                                folder.toString(), kernel.fontList().toString(), kernel));
        Process process = builder.start();
        boolean ended = process.waitFor(Duration.ofMinutes(3).toSeconds(), TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(ended).isTrue();
        assertThat(process.exitValue()).isZero();
    }
}
