package org.notebooklearning.check.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.notebooklearning.contracts.notebook.CellRole;
import org.notebooklearning.contracts.report.Verdict.Finding;

/// NL005: nothing says where it stands, so that cells can be moved: no "Part 2", no numbered
/// headings, no "next cell", no "as we saw above".
final class NoPositionalMarkers implements Rule {
    private static final String ORDINAL =
            "(\\d+|[IVX]+|one|two|three|four|five|six|seven|eight)\\b";

    /// A section of the paper is not one of the notebook.
    private static final String NOT_THE_SOURCE =
            "(?!(\\.\\d+)*,?\\s+(of|in|from)\\s+(the|this|that|their|his|her|its|[A-Z\\[]))";

    private static final List<String> UNITS =
            List.of("part", "step", "section", "lesson", "chapter");
    private static final List<String> NEIGHBOURS =
            List.of(
                    "next",
                    "previous",
                    "preceding",
                    "following",
                    "prior",
                    "last",
                    "earlier",
                    "upcoming");
    private static final List<String> DIRECTIONS = List.of("above", "below", "following");
    private static final List<String> BEFORE = List.of("earlier", "before", "previously");

    private static final List<Marker> EVERYWHERE =
            List.of(
                    new Marker(
                            UNITS,
                            "\\b(Part|Step|Section|Lesson|Chapter)\\s+" + ORDINAL + NOT_THE_SOURCE,
                            "Name what it is about instead of its number."),
                    new Marker(
                            UNITS,
                            "\\b(part|section|lesson|chapter)\\s+" + ORDINAL + NOT_THE_SOURCE,
                            "Name what it is about instead of its number."),
                    new Marker(
                            NEIGHBOURS,
                            "(?i)\\b(next|previous|preceding|following|prior|last|earlier|upcoming)"
                                    + "\\s+((code|markdown|practice|few|two|three|couple of)\\s+)?"
                                    + "(cell|section|lesson|chapter|notebook)s?\\b",
                            "Say what happens there, not where it stands."),
                    new Marker(
                            NEIGHBOURS,
                            "(?i)\\b(next|previous)\\s+part\\b(?!\\s+of\\b)",
                            "Say what happens there, not where it stands."),
                    new Marker(
                            DIRECTIONS,
                            "(?i)\\b(cells?|sections?|code|figures?|plots?|pictures?|examples?"
                                    + "|outputs?|equations?|formulas?|sliders?|exercises?)\\s+"
                                    + "(above|below)\\b(?!\\s+(zero|\\d|the|its|an?)\\b)",
                            "Name the thing itself: it may move."),
                    new Marker(
                            DIRECTIONS,
                            "(?i)\\b(the|this|these)\\s+(above|below|following)\\s+"
                                    + "(cells?|sections?|code|figures?|plots?|examples?|outputs?)\\b",
                            "Name the thing itself: it may move."),
                    new Marker(
                            DIRECTIONS,
                            "(?i)\\b(saw|seen|shown|described|discussed|explained|mentioned|defined"
                                    + "|introduced|computed|see)\\s+(above|below)\\b",
                            "Name what was seen instead of where."),
                    new Marker(
                            BEFORE,
                            "(?i)\\bas\\s+(we\\s+|you\\s+)?(saw|seen|shown|mentioned|discussed"
                                    + "|described)\\s+(earlier|before|previously)\\b",
                            "Name what was seen instead of when."));

    private static final Marker NUMBERED_HEADING =
            new Marker(
                    List.of("#"),
                    "^ {0,3}#{1,6}\\s+(\\d+(\\.\\d+)+\\.?|\\d+\\s?[.):]|\\d+\\s+[-–—]|[IVX]+[.)])\\s*\\S",
                    "Drop the number from the heading.");

    /// @param signs one of these stands, in lower case, in whatever the pattern finds: most lines
    ///     have none, and are done with
    private record Marker(List<String> signs, Pattern pattern, String fix) {
        Marker(List<String> signs, String regex, String fix) {
            this(signs, Pattern.compile(regex), fix);
        }

        boolean mayFindIn(String lower) {
            return signs.stream().anyMatch(lower::contains);
        }
    }

    @Override
    public Judgement judge(LessonUnderCheck lesson) {
        List<Finding> findings = new ArrayList<>();
        for (LessonCell cell : lesson.markdownCells()) {
            if (cell.is(CellRole.QUOTE)) {
                continue; // It names where in the source a sentence stands.
            }
            if (!mayFindIn(cell.ownWords())) {
                continue;
            }
            int number = 0;
            for (String line : cell.ownWords().split("\n", -1)) {
                number++;
                look(cell, number, line, findings);
                if (NUMBERED_HEADING.mayFindIn(line)) {
                    note(cell, number, line, NUMBERED_HEADING, findings);
                }
            }
        }
        for (LessonCell cell : lesson.codeCells()) {
            cell.python()
                    .comments()
                    .forEach(comment -> look(cell, comment.line(), comment.text(), findings));
        }
        return new Checked("headings, prose and comments", findings);
    }

    private static boolean mayFindIn(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return NUMBERED_HEADING.mayFindIn(lower)
                || EVERYWHERE.stream().anyMatch(marker -> marker.mayFindIn(lower));
    }

    private static void look(LessonCell cell, int number, String text, List<Finding> findings) {
        String lower = text.toLowerCase(Locale.ROOT);
        EVERYWHERE.stream()
                .filter(marker -> marker.mayFindIn(lower))
                .forEach(marker -> note(cell, number, text, marker, findings));
    }

    private static void note(
            LessonCell cell, int number, String text, Marker marker, List<Finding> findings) {
        Matcher found = marker.pattern.matcher(text);
        if (found.find()) {
            findings.add(
                    cell.finding(
                            number,
                            "'" + found.group().strip() + "' says where it stands",
                            marker.fix));
        }
    }
}
