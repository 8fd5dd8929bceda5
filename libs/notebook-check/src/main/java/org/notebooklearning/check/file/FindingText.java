package org.notebooklearning.check.file;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.check.fix.AppliedFix;
import org.notebooklearning.check.fix.Unfixed;
import org.notebooklearning.contracts.report.Verdict;
import org.notebooklearning.contracts.report.Verdict.Finding;
import org.notebooklearning.contracts.report.Verdict.Severity;

/// Writes findings for people, in the form that linters have made familiar: the rule and what is
/// wrong, the place, the line itself, and what to do.
public final class FindingText {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\t]]");

    private FindingText() {}

    /// All findings of one file, in the order of its cells; nothing where there are none. First of
    /// all, where a lesson was added to the file, which cells were given and which are the
    /// lesson's.
    public static String of(CheckedFile checked) {
        record Told(Verdict verdict, Finding finding, int cell) {}
        List<Told> all =
                checked.verdicts().stream()
                        .flatMap(
                                verdict ->
                                        verdict.findings().stream()
                                                .map(
                                                        it ->
                                                                new Told(
                                                                        verdict,
                                                                        it,
                                                                        cell(checked, it))))
                        .sorted(
                                java.util.Comparator.comparingInt(Told::cell)
                                        .thenComparingInt(told -> told.finding.line()))
                        .toList();
        StringBuilder text = new StringBuilder(GivenCells.told(checked));
        for (AppliedFix fix : checked.fixes()) {
            text.append("fixed ").append(fix.rule()).append(' ');
            text.append(visible(checked.file().toString()));
            text.append(":cell ").append(checked.cells().getOrDefault(fix.cell(), 0));
            text.append(": ").append(oneLine(fix.before())).append(" -> ");
            text.append(fix.after().isBlank() ? "(gone)" : oneLine(fix.after())).append('\n');
        }
        for (Unfixed left : checked.unfixed()) {
            text.append("left  ").append(left.rule()).append(' ');
            text.append(visible(checked.file().toString()));
            text.append(":cell ").append(number(checked, left.cell()));
            text.append(':').append(left.line()).append(": ");
            text.append(oneLine(left.message())).append(": ");
            text.append(oneLine(left.why())).append('\n');
        }
        if (!checked.fixes().isEmpty() || !checked.unfixed().isEmpty()) {
            text.append('\n');
        }
        all.forEach(told -> append(text, checked, told.verdict, told.finding, told.cell));
        return text.toString();
    }

    /// The last lines: what was found altogether.
    public static String summary(List<CheckedFile> files) {
        long given = files.stream().mapToLong(GivenCells::findings).sum();
        long blocking = files.stream().mapToLong(FindingText::blocking).sum();
        long all = files.stream().mapToLong(CheckedFile::findings).sum();
        int fixes = files.stream().mapToInt(file -> file.fixes().size()).sum();
        String mended = fixes == 0 ? "" : "Fixed " + count(fixes, "finding") + ". ";
        if (all == 0) {
            return mended + "All checks passed: " + count(files.size(), "notebook") + ".\n";
        }
        return String.format(
                Locale.ROOT,
                mended + "Found %s (%d that block, %s%s) in %d of %s.%n",
                count(all, "finding"),
                blocking,
                count(all - blocking - given, "warning"),
                given == 0 ? "" : ", " + given + " in cells that were given",
                files.stream().filter(file -> file.findings() > 0).count(),
                count(files.size(), "notebook"));
    }

    private static long blocking(CheckedFile file) {
        return file.verdicts().stream()
                .filter(Verdict::blocks)
                .flatMap(verdict -> verdict.findings().stream())
                .filter(finding -> !file.isGiven(finding))
                .count();
    }

    private static void append(
            StringBuilder text, CheckedFile checked, Verdict verdict, Finding finding, int cell) {
        String severity = severity(checked, verdict, finding);
        text.append(verdict.rule()).append(severity).append(' ');
        text.append(oneLine(finding.message())).append('\n');
        text.append("  --> ").append(visible(checked.file().toString()));
        if (cell > 0) {
            text.append(":cell ").append(cell);
            if (finding.line() > 0) {
                text.append(':').append(finding.line());
            }
        }
        text.append('\n');
        if (!finding.excerpt().isBlank()) {
            String number = finding.line() > 0 ? String.valueOf(finding.line()) : "";
            String margin = " ".repeat(number.length());
            text.append("  ").append(margin).append(" |\n");
            text.append("  ")
                    .append(number)
                    .append(" | ")
                    .append(visible(finding.excerpt()))
                    .append('\n');
            text.append("  ").append(margin).append(" |\n");
        }
        text.append("help: ").append(oneLine(finding.fix())).append("\n\n");
    }

    private static String severity(CheckedFile checked, Verdict verdict, Finding finding) {
        if (checked.isGiven(finding)) {
            return " [given]";
        }
        return verdict.severity() == Severity.BLOCK ? "" : " [warning]";
    }

    private static int cell(CheckedFile checked, Finding finding) {
        return number(checked, finding.cell());
    }

    private static int number(CheckedFile checked, @Nullable String cell) {
        return cell == null ? 0 : checked.cells().getOrDefault(cell, 0);
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static String oneLine(String words) {
        return visible(words.strip().replaceAll("\\s*\\R\\s*", " "));
    }

    /// Terminals obey control characters, wherever they come from.
    static String visible(String words) {
        return CONTROL.matcher(words)
                .replaceAll(
                        it -> String.format(Locale.ROOT, "\\\\x%02x", (int) it.group().charAt(0)));
    }
}
