package org.notebooklearning.cli.author;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Writes findings for authors in the form of `./lesson check`, with the place in the concept's
/// files.
public final class AuthorText {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\t]]");

    private AuthorText() {}

    static String of(Path folder, List<AuthorFinding> findings) {
        StringBuilder text = new StringBuilder();
        findings.forEach(finding -> append(text, folder, finding));
        return text.toString();
    }

    static String summary(String concept, List<AuthorFinding> findings) {
        long blocking = findings.stream().filter(AuthorFinding::blocks).count();
        if (findings.isEmpty()) {
            return concept + ": nothing to mend was found.\n";
        }
        return String.format(
                Locale.ROOT,
                "%s: %d %s, %d that block and %d %s.%n",
                concept,
                findings.size(),
                findings.size() == 1 ? "finding" : "findings",
                blocking,
                findings.size() - blocking,
                findings.size() - blocking == 1 ? "warning" : "warnings");
    }

    private static void append(StringBuilder text, Path folder, AuthorFinding finding) {
        text.append(finding.rule()).append(finding.blocks() ? " " : " [warning] ");
        text.append(oneLine(finding.message())).append('\n');
        Path place = finding.file().isEmpty() ? folder : folder.resolve(finding.file());
        text.append("  --> ").append(oneLine(place.toString()));
        if (finding.line() > 0) {
            text.append(':').append(finding.line());
        }
        if (!finding.lessons().isEmpty()) {
            text.append("  (").append(String.join(", ", finding.lessons())).append(')');
        }
        text.append('\n');
        if (!finding.excerpt().isBlank()) {
            text.append("   | ").append(oneLine(finding.excerpt())).append('\n');
        }
        if (!finding.help().isBlank()) {
            text.append("help: ").append(oneLine(finding.help())).append('\n');
        }
        text.append('\n');
    }

    /// Terminals obey control characters, wherever they come from.
    static String oneLine(String words) {
        return CONTROL.matcher(words.strip().replaceAll("\\s*\\R\\s*", " "))
                .replaceAll(
                        it -> String.format(Locale.ROOT, "\\\\x%02x", (int) it.group().charAt(0)));
    }
}
