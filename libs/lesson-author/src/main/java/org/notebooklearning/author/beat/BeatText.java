package org.notebooklearning.author.beat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.notebooklearning.author.cells.CellChanges;
import org.notebooklearning.author.cells.CellText;
import org.notebooklearning.author.outline.LessonOutline.OutlinedBeat;
import org.notebooklearning.concepts.library.BeatFile;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.plan.PlannedBeat.Form;

/// The files of beats that a model wrote: a header that is made of the outline, and its cells.
public final class BeatText {
    private static final String SETUP = "setup";
    private static final List<String> USUAL_IMPORTS =
            List.of(
                    "import math",
                    "import ipywidgets as widgets",
                    "import matplotlib.pyplot as plt");

    private BeatText() {}

    /// The name of the beat's file in its concept's folder.
    public static String path(String beat) {
        return "beats/" + beat + ".py";
    }

    /// The text of the file. Its cells are there at every level: nobody wrote others.
    ///
    /// @param imports of the whole lesson, where the beat opens it; empty for the others
    public static String file(OutlinedBeat beat, List<CellText> cells, Set<String> imports) {
        String when = beat.when() == null ? "" : "# when: " + beat.when() + "\n";
        return "# ---\n# beat: "
                + beat.id()
                + "\n# title: "
                + Json.text(beat.title())
                + "\n# intent: "
                + Json.text(beat.intent())
                + "\n# kind: "
                + beat.kind().word()
                + "\n# levels: "
                + listed(Level.values())
                + "\n# weight: "
                + beat.weight().name().toLowerCase(Locale.ROOT)
                + "\n# teaches: "
                + beat.teaches()
                + "\n# assumes: "
                + beat.assumes()
                + "\n"
                + when
                + "# ---\n\n"
                + CellText.join(imports.isEmpty() ? cells : withSetup(cells, imports));
    }

    /// [org.notebooklearning.concepts.library.ConceptFormatException] where the cells of `beat` are
    /// not in the form of the library's.
    public static void requireForm(WrittenBeat beat) {
        String header =
                "# ---\n# beat: x\n# title: x\n# intent: x\n# kind: intuition\n# levels: [beginner]\n# weight: core\n# ---\n\n";
        BeatFile.read(path(beat.id()), header + CellText.join(beat.cells()));
    }

    /// The lines that import in cells of role setup: the lesson has one such cell, and it is made
    /// of those of all beats.
    static List<String> imports(List<CellText> cells) {
        return cells.stream()
                .filter(BeatText::isSetup)
                .flatMap(cell -> cell.body().lines())
                .map(String::strip)
                .filter(line -> line.startsWith("import ") || line.startsWith("from "))
                .filter(line -> !line.equals("import utils"))
                .toList();
    }

    /// The cells that stay in the beat. Of a recap all of them stay where the beat is shortened.
    static List<CellText> own(List<CellText> cells, Form form) {
        return cells.stream()
                .filter(cell -> !isSetup(cell))
                .map(
                        cell ->
                                form == Form.RECAP && cell.attribute("recap").isEmpty()
                                        ? cell.with("recap", "true")
                                        : cell)
                .toList();
    }

    /// `beat` with the changes of a reply. Imports that are sent take the place of those that it
    /// had; IllegalArgumentException, in words for its author, where they are no changes.
    static WrittenBeat changed(WrittenBeat beat, String reply) {
        List<CellText> sent = CellText.parse(reply);
        List<CellText> imports = sent.stream().filter(BeatText::isSetup).toList();
        List<CellText> others = sent.stream().filter(cell -> !isSetup(cell)).toList();
        WrittenBeat imported = imports.isEmpty() ? beat : beat.importing(imports(imports));
        if (others.isEmpty() && !imports.isEmpty()) {
            return imported;
        }
        String changes = imports.isEmpty() ? reply : CellText.join(others);
        return imported.with(
                own(
                        CellChanges.parse(changes, beat.id()).appliedTo(beat.id(), beat.cells()),
                        beat.form()));
    }

    private static boolean isSetup(CellText cell) {
        return cell.attribute("role").equals(SETUP);
    }

    /// All imports of a lesson whose beats need `imports`.
    public static Set<String> allImports(List<WrittenBeat> beats) {
        Set<String> all = new LinkedHashSet<>(USUAL_IMPORTS);
        beats.forEach(beat -> all.addAll(beat.imports()));
        return all;
    }

    private static List<CellText> withSetup(List<CellText> cells, Set<String> imports) {
        String plain =
                imports.stream()
                        .filter(line -> line.startsWith("import "))
                        .sorted()
                        .collect(Collectors.joining("\n"));
        String from =
                imports.stream()
                        .filter(line -> line.startsWith("from "))
                        .sorted()
                        .collect(Collectors.joining("\n"));
        String body =
                "# the tools of this lesson; the seed makes every run show the same numbers\n"
                        + plain
                        + (from.isEmpty() ? "" : "\n" + from)
                        + "\n\nimport utils\n\nutils.set_seed(42)\nutils.plot_style()";
        List<CellText> all = new ArrayList<>(cells);
        int place = !all.isEmpty() && all.getFirst().isWords() ? 1 : 0;
        all.add(place, new CellText("role=\"setup\" recap=\"true\"", body));
        return all;
    }

    private static String listed(Level[] levels) {
        return List.of(levels).stream().map(Level::word).toList().toString();
    }
}
