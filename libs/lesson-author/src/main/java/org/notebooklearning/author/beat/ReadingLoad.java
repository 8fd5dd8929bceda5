package org.notebooklearning.author.beat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.notebooklearning.author.cells.CellText;
import org.notebooklearning.author.cells.PictureSize;
import org.notebooklearning.author.cells.SeenCell;

/// What nobody can take in of a beat: too many cells, large ones, long words between them, and
/// figures in which nothing can be seen. What readers get through quickly counts half: who has to
/// save cells writes larger ones.
final class ReadingLoad {
    private static final int MOST_LINES = 22;
    private static final int MOST_DRAWN = 14;
    private static final int MOST_WORDS = 110;
    private static final int FEW_CELLS = 4;
    private static final double SINGLE = 0.4;
    private static final Pattern HIDDEN = Pattern.compile("answer|misconception|setup");
    private static final Pattern FREE =
            Pattern.compile("visualisation|interactive|practice|image|quote");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private ReadingLoad() {}

    /// Sentences for the beat's author.
    ///
    /// @param wanted cells that were outlined
    /// @param most cells that a reader may get
    static List<String> findings(List<SeenCell> cells, int wanted, int most) {
        List<SeenCell> delivered =
                cells.stream()
                        .filter(cell -> !HIDDEN.matcher(role(cell.written())).matches())
                        .toList();
        List<String> findings = new ArrayList<>();
        tooMany(delivered, wanted, most).ifPresent(findings::add);
        delivered.forEach(cell -> tooLong(cell).ifPresent(findings::add));
        fewSingleLines(delivered).ifPresent(findings::add);
        longWords(delivered).ifPresent(findings::add);
        delivered.forEach(cell -> burst(cell).forEach(findings::add));
        return List.copyOf(findings);
    }

    private static Optional<String> tooMany(List<SeenCell> cells, int wanted, int most) {
        long single = cells.stream().filter(ReadingLoad::isSingleLine).count();
        double load = cells.size() - single / 2.0;
        return load <= most
                ? Optional.empty()
                : Optional.of(
                        "The reader gets "
                                + cells.size()
                                + " cells, "
                                + single
                                + " of them a single line, and there is time for "
                                + wanted
                                + " (single lines count half). Take out what the one surprise can do"
                                + " without: side questions, second pictures of the same, checks of"
                                + " what was seen, words that say it again. Do not make cells larger"
                                + " to have fewer");
    }

    private static Optional<String> tooLong(SeenCell cell) {
        long lines = lines(cell);
        boolean drawn = role(cell.written()).equals("visualisation");
        if (drawn && lines > MOST_DRAWN) {
            return Optional.of(
                    "Cell "
                            + cell.number()
                            + " draws in "
                            + lines
                            + " lines. utils.plot_style() has set size, grid and colours: plot, name"
                            + " the axes, say the message in the title. What it computes belongs into"
                            + " a cell before it, and a second panel is another picture or none");
        }
        return lines > MOST_LINES && isCode(cell) && isToBeRead(cell)
                ? Optional.of(
                        "Cell "
                                + cell.number()
                                + " has "
                                + lines
                                + " lines that the reader must take on trust. Build it from smaller"
                                + " functions, or find a simpler one that shows the same")
                : Optional.empty();
    }

    private static Optional<String> fewSingleLines(List<SeenCell> cells) {
        List<SeenCell> read =
                cells.stream()
                        .filter(ReadingLoad::isCode)
                        .filter(ReadingLoad::isToBeRead)
                        .filter(cell -> !cell.written().body().startsWith("# | export"))
                        .toList();
        long single = read.stream().filter(ReadingLoad::isSingleLine).count();
        return read.size() < FEW_CELLS || single >= SINGLE * read.size()
                ? Optional.empty()
                : Optional.of(
                        "Of "
                                + read.size()
                                + " cells of code "
                                + single
                                + " are a single line. Readers follow one step whose value they look"
                                + " at. Take the others apart into such steps, or show the smaller"
                                + " thing that needs no machinery");
    }

    private static Optional<String> longWords(List<SeenCell> cells) {
        String numbers =
                cells.stream()
                        .filter(cell -> !isCode(cell) && role(cell.written()).isEmpty())
                        .filter(cell -> cell.number() > 1 && words(cell) > MOST_WORDS)
                        .map(cell -> cell.number() + " (" + words(cell) + " words)")
                        .collect(Collectors.joining(", "));
        return numbers.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "These cells of words are long: "
                                + numbers
                                + ". Where one has two thoughts, a run or a picture belongs between"
                                + " them; where it says what was just seen in several ways, say it"
                                + " once");
    }

    private static List<String> burst(SeenCell cell) {
        return cell.pictures().stream()
                .map(PictureSize::of)
                .flatMap(Optional::stream)
                .filter(PictureSize::isBurst)
                .map(
                        size ->
                                "Cell "
                                        + cell.number()
                                        + " draws a figure of "
                                        + size.width()
                                        + " by "
                                        + size.height()
                                        + " pixels, in which nothing can be seen: something is drawn"
                                        + " far outside of the axes. Set their limits")
                .toList();
    }

    private static boolean isSingleLine(SeenCell cell) {
        return isCode(cell) && lines(cell) == 1;
    }

    private static boolean isToBeRead(SeenCell cell) {
        return !FREE.matcher(role(cell.written())).matches();
    }

    private static boolean isCode(SeenCell cell) {
        return !cell.written().isWords();
    }

    private static long lines(SeenCell cell) {
        return cell.written().body().lines().filter(line -> !line.isBlank()).count();
    }

    private static long words(SeenCell cell) {
        return SPACE.splitAsStream(cell.written().body())
                .filter(word -> !word.equals("#") && !word.isEmpty())
                .count();
    }

    private static String role(CellText cell) {
        return cell.attribute("role");
    }
}
