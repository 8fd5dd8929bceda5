package org.notebooklearning.cli.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.check.file.LessonModule;
import org.notebooklearning.check.file.UtilsFile;
import org.notebooklearning.check.format.NotebookUpgrade;
import org.notebooklearning.check.library.ExportedLibrary;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.notebook.NotebookFormat;
import org.notebooklearning.html.notebook.WebPage;
import org.notebooklearning.merge.handover.PercentScript;
import org.notebooklearning.merge.handover.SingleFile;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Takes a notebook along in another form.
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes what a notebook marks with `# | export` as a Python module beside it.",
            "With an option: the whole notebook in another form instead."
        })
final class ExportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The notebook.")
    private Path notebook = Path.of("");

    @ArgGroup private Form form = new Form();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where it is written. Default: beside the notebook.")
    private @Nullable Path out;

    @Option(names = "--force", description = "Overwrite a file that is there.")
    private boolean force;

    /// At most one of the forms.
    static final class Form {
        @Option(
                names = "--percent",
                description = "One Python file with all cells, in the percent format.")
        private boolean percent;

        @Option(names = "--html", description = "A web page that runs and loads nothing.")
        private boolean html;

        @Option(
                names = "--zip",
                description = "Notebook, module, page, percent file and library in one archive.")
        private boolean zip;

        @Option(
                names = "--single-file",
                description = "A notebook that needs no utils.py, for mail and Colab.")
        private boolean single;
    }

    /// What is written.
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Exported(String name, byte[] content) {
        static Exported of(String name, String text) {
            return new Exported(name, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public Integer call() throws IOException {
        if (!(NotebookUpgrade.read(notebook) instanceof NotebookUpgrade.Upgraded read)) {
            throw new RefusedException(notebook + " is not a notebook that can be read");
        }
        Exported exported = exported(read.notebook());
        Path target = out == null ? notebook.resolveSibling(exported.name()) : out;
        if (OutputFile.isTaken(target) && !force) {
            throw new RefusedException(
                    target + " is there already; choose another --out, or --force to overwrite it");
        }
        OutputFile.write(target, exported.content());
        Terminal.system().line("wrote      " + target);
        return 0;
    }

    private Exported exported(Notebook read) throws IOException {
        String stem = notebook.getFileName().toString().replaceAll("\\.ipynb$", "");
        if (form.percent) {
            return Exported.of(stem + "-cells.py", PercentScript.of(read));
        }
        if (form.html) {
            return Exported.of(stem + ".html", page(read, stem));
        }
        if (form.single) {
            return Exported.of(
                    stem + "-single.ipynb",
                    NotebookFormat.write(SingleFile.of(read, module(read))));
        }
        if (form.zip) {
            return new Exported(stem + ".zip", archive(read, stem));
        }
        String library =
                library(read)
                        .orElseThrow(
                                () ->
                                        new RefusedException(
                                                notebook
                                                        + " exports nothing: mark cells with"
                                                        + " `# | export` on their first line"));
        return Exported.of(stem.replaceAll("\\W", "_") + ".py", library);
    }

    /// With the worked solutions, closed, where `--solutions` has put them beside the notebook.
    private String page(Notebook read, String stem) throws IOException {
        Path beside = notebook.resolveSibling(stem + "-solutions.ipynb");
        Notebook solutions =
                Files.isRegularFile(beside)
                                && NotebookUpgrade.read(beside)
                                        instanceof NotebookUpgrade.Upgraded solved
                        ? solved.notebook()
                        : null;
        return WebPage.of(read, solutions, stem);
    }

    private Optional<String> library(Notebook read) {
        return ExportedLibrary.of(read, "What " + notebook.getFileName() + " exports.");
    }

    private String module(Notebook read) throws IOException {
        String text = UtilsFile.beside(notebook, read).text();
        if (text == null) {
            throw new RefusedException(
                    "No "
                            + LessonModule.importedBy(read)
                            + ".py lies beside "
                            + notebook
                            + ": nothing can be put into it");
        }
        return text;
    }

    private byte[] archive(Notebook read, String stem) throws IOException {
        Map<String, String> files = new TreeMap<>();
        files.put(stem + ".ipynb", Files.readString(notebook));
        files.put(stem + "-cells.py", PercentScript.of(read));
        files.put(stem + ".html", page(read, stem));
        String module = UtilsFile.beside(notebook, read).text();
        if (module != null) {
            files.put(LessonModule.importedBy(read) + ".py", module);
        }
        library(read).ifPresent(text -> files.put(stem.replaceAll("\\W", "_") + ".py", text));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(stem + "/" + file.getKey());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
