package org.notebooklearning.check.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.notebooklearning.contracts.report.Verdict.Finding;

/// NL211: every link comes from the source or from the concept's own list; none is invented.
final class LinksAreReal implements Rule {
    private static final Pattern URL = Pattern.compile("https?://[^\\s<>\"'`\\]\\\\]+");
    private static final String TRAILING = ".,;:!?*_";

    @Override
    public Judgement judge(LessonUnderCheck lesson) {
        List<String> allowed = lesson.allowedLinks().orElse(null);
        if (allowed == null) {
            return new NotChecked("The list of links that may stand here is not known.");
        }
        Set<String> real = new HashSet<>();
        allowed.forEach(url -> real.add(plain(url)));
        lesson.source()
                .ifPresent(source -> source.links().forEach(link -> real.add(plain(link.url()))));
        List<Finding> findings = new ArrayList<>();
        int links = 0;
        for (LessonCell cell : lesson.markdownCells()) {
            int number = 0;
            for (String line : cell.lines()) {
                number++;
                for (String url : urls(line)) {
                    links++;
                    if (!real.contains(plain(url))) {
                        findings.add(
                                cell.finding(
                                        number,
                                        "Nothing vouches for " + url,
                                        "Take a link of the source or of the concept's list, or"
                                                + " name what to search for."));
                    }
                }
            }
        }
        return new Checked(links + " links in markdown", findings);
    }

    /// The URLs of a line, without the brackets and points of the text around them.
    static List<String> urls(String line) {
        List<String> urls = new ArrayList<>();
        URL.matcher(line).results().forEach(found -> urls.add(trimmed(found.group())));
        return urls;
    }

    private static String trimmed(String url) {
        String trimmed = url;
        while (!trimmed.isEmpty()) {
            char last = trimmed.charAt(trimmed.length() - 1);
            boolean closes = last == ')' && count(trimmed, ')') > count(trimmed, '(');
            if (!closes && TRAILING.indexOf(last) < 0) {
                break;
            }
            trimmed = trimmed.substring(0, trimmed.length() - 1);
        }
        int open = trimmed.indexOf(")");
        // `[a](url)(more)`: the link ends at the first bracket that nothing opened.
        return open >= 0 && trimmed.lastIndexOf('(', open) < 0
                ? trimmed.substring(0, open)
                : trimmed;
    }

    private static long count(String text, char c) {
        return text.chars().filter(x -> x == c).count();
    }

    private static String plain(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
