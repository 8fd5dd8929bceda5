package org.notebooklearning.source.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Takes away what is printed on every page beside its text: running heads and page numbers.
final class RunningHeads {
    /// So many lines from the top and the bottom of a page may be running heads.
    private static final int DEPTH = 3;

    private static final Pattern PAGE_NUMBER =
            Pattern.compile(
                    "[-–—\\s]*(?:(?:page|p\\.)\\s*)?(\\d{1,4}|[ivxlc]{1,6})(\\s*(of|/)\\s*\\d+)?[-–—\\s]*",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private RunningHeads() {}

    /// `pages` without them.
    static List<PageLines> removed(List<PageLines> pages) {
        Map<String, Set<Integer>> pagesOf = new HashMap<>();
        for (PageLines page : pages) {
            for (Line line : margin(page)) {
                pagesOf.computeIfAbsent(key(line), k -> new HashSet<>()).add(page.page());
            }
        }
        List<PageLines> kept = new ArrayList<>();
        for (PageLines page : pages) {
            Set<Line> gone = running(page, pagesOf);
            kept.add(page.with(page.lines().stream().filter(l -> !gone.contains(l)).toList()));
        }
        return kept;
    }

    private static Set<Line> running(PageLines page, Map<String, Set<Integer>> pagesOf) {
        Set<Line> gone = new HashSet<>();
        for (Line line : margin(page)) {
            Set<Integer> same = pagesOf.getOrDefault(key(line), Set.of());
            boolean repeated = same.size() >= 3 || (same.size() == 2 && isAtEdge(line, page));
            if (repeated || isPageNumber(line, page)) {
                gone.add(line);
            }
        }
        return gone;
    }

    private static boolean isPageNumber(Line line, PageLines page) {
        return isAtEdge(line, page) && PAGE_NUMBER.matcher(line.text()).matches();
    }

    private static boolean isAtEdge(Line line, PageLines page) {
        return line.baseline() < 0.09 * page.height() || line.baseline() > 0.9 * page.height();
    }

    private static List<Line> margin(PageLines page) {
        List<Line> byHeight =
                page.lines().stream().sorted(Comparator.comparingDouble(Line::baseline)).toList();
        List<Line> margin = new ArrayList<>();
        for (int i = 0; i < byHeight.size(); i++) {
            if (i < DEPTH || i >= byHeight.size() - DEPTH) {
                margin.add(byHeight.get(i));
            }
        }
        margin.removeIf(
                l -> l.baseline() > 0.18 * page.height() && l.baseline() < 0.82 * page.height());
        return margin;
    }

    /// Lines with the same key are the same head: their text without its numbers, at one height.
    private static String key(Line line) {
        String text = DIGITS.matcher(line.text().toLowerCase(Locale.ROOT)).replaceAll("#");
        return Math.round(line.baseline() / 4) + "/" + text;
    }
}
