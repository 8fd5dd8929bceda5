package org.notebooklearning.check.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.notebooklearning.contracts.notebook.CellRole;
import org.notebooklearning.contracts.notebook.LessonDraft.Quotation;
import org.notebooklearning.contracts.report.Verdict.Finding;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.source.SourceDocument.Paragraph;

/// NL501: every quotation stands in the source, where it is said to stand.
final class QuotationsTraced implements Rule {
    private static final Pattern QUOTED = Pattern.compile("(?m)^ {0,3}> ?(.*)$");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    @Override
    public Judgement judge(LessonUnderCheck lesson) {
        SourceDocument source = lesson.source().orElse(null);
        if (source == null) {
            return new NotChecked("The lesson has no source.");
        }
        List<Quotation> quotations = lesson.quotations().orElse(null);
        if (quotations == null) {
            return new NotChecked("It is not known which sentences are quotations.");
        }
        List<Finding> findings = new ArrayList<>();
        for (Quotation quotation : quotations) {
            trace(lesson, source, quotation, findings);
        }
        for (LessonCell cell : lesson.markdownCells()) {
            if (cell.is(CellRole.QUOTE) && !isCovered(cell, quotations)) {
                findings.add(
                        cell.finding(
                                0,
                                "The quotation is not bound to the source",
                                "Take the sentence from the source, with its page and section."));
            }
        }
        return new Checked(quotations.size() + " quotations, searched in the source", findings);
    }

    private static void trace(
            LessonUnderCheck lesson,
            SourceDocument source,
            Quotation quotation,
            List<Finding> findings) {
        LessonCell cell =
                lesson.cells().stream()
                        .filter(c -> c.name().equals(quotation.cell()))
                        .findFirst()
                        .orElse(null);
        String wanted = plain(quotation.text());
        if (cell == null || !plain(cell.source()).contains(wanted)) {
            findings.add(
                    finding(
                            quotation,
                            "The quoted sentence does not stand in its cell",
                            "Quote it word by word."));
        }
        if (wanted.isEmpty() || !text(source, 0).contains(wanted)) {
            findings.add(
                    finding(
                            quotation,
                            "The source does not say this",
                            "Quote the source word by word, or mark it as the lesson's own."));
        } else if (quotation.page() > 0 && !text(source, quotation.page()).contains(wanted)) {
            findings.add(
                    finding(
                            quotation,
                            "The sentence is not on page " + quotation.page(),
                            "Name the page that it is on."));
        } else if (!quotation.section().isEmpty() && !isIn(source, quotation, wanted)) {
            findings.add(
                    finding(
                            quotation,
                            "The sentence is not in section “" + quotation.section() + "”",
                            "Name the section that it is in, with its number."));
        }
    }

    /// Whether a section of that number and heading says it; a source without pages is looked up
    /// by nothing else.
    private static boolean isIn(SourceDocument source, Quotation quotation, String wanted) {
        return source.sections().stream()
                .filter(s -> plain(s.number() + s.heading()).equals(plain(quotation.section())))
                .anyMatch(
                        section ->
                                section.paragraphs().stream()
                                        .anyMatch(p -> plain(p.text()).contains(wanted)));
    }

    private static Finding finding(Quotation quotation, String message, String fix) {
        String text = quotation.text();
        String excerpt = text.length() > 120 ? text.substring(0, 117) + "..." : text;
        return new Finding(quotation.cell(), 0, excerpt.replace('\n', ' '), message, fix);
    }

    private static boolean isCovered(LessonCell cell, List<Quotation> quotations) {
        String quoted =
                QUOTED.matcher(cell.source())
                        .results()
                        .map(line -> line.group(1))
                        .collect(Collectors.joining(" "));
        String said = plain(quoted.isBlank() ? cell.source() : quoted);
        return quotations.stream()
                .anyMatch(
                        quotation ->
                                quotation.cell().equals(cell.name())
                                        && said.contains(plain(quotation.text())));
    }

    /// What the source says on `page`; everywhere for 0. A paragraph is told by the page it begins
    /// on, so that its last lines may be on the next one.
    private static String text(SourceDocument source, int page) {
        return plain(
                source.paragraphs()
                        .filter(p -> page == 0 || isOn(p, page))
                        .map(Paragraph::text)
                        .collect(Collectors.joining(" ")));
    }

    private static boolean isOn(Paragraph paragraph, int page) {
        return paragraph.position().page() == page || paragraph.position().page() == page - 1;
    }

    /// Letters and digits only, so that line ends, hyphens, quotation marks and emphasis that the
    /// lesson adds make no difference.
    private static String plain(String text) {
        return NOT_LETTERS.matcher(text).replaceAll("");
    }
}
