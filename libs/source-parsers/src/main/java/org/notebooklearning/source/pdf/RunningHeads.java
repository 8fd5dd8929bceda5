package org.notebooklearning.source.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
        List<Double> heights = sharedHeights(pages);
        List<PageLines> kept = new ArrayList<>();
        for (PageLines page : pages) {
            Set<Line> gone = running(page, pagesOf);
            page.lines().stream()
                    .filter(l -> heights.stream().anyMatch(y -> Math.abs(y - l.baseline()) < 3))
                    .forEach(gone::add);
            kept.add(page.with(page.lines().stream().filter(l -> !gone.contains(l)).toList()));
        }
        return kept;
    }

    /// Where most pages have one line apart from their text, whatever it says: the title of the
    /// chapter changes with the chapters.
    private static List<Double> sharedHeights(List<PageLines> pages) {
        List<Double> tops = new ArrayList<>();
        List<Double> feet = new ArrayList<>();
        for (PageLines page : pages) {
            List<Line> byHeight =
                    page.lines().stream()
                            .sorted(Comparator.comparingDouble(Line::baseline))
                            .toList();
            edge(byHeight, page).ifPresent(tops::add);
            edge(byHeight.reversed(), page).ifPresent(feet::add);
        }
        List<Double> shared = new ArrayList<>();
        shared(tops, pages.size()).ifPresent(shared::add);
        shared(feet, pages.size()).ifPresent(shared::add);
        return shared;
    }

    /// The baseline of the outermost line where a wide gap parts it from the next one.
    private static Optional<Double> edge(List<Line> fromOutside, PageLines page) {
        if (fromOutside.isEmpty() || !isInMargin(fromOutside.getFirst(), page)) {
            return Optional.empty();
        }
        Line outermost = fromOutside.getFirst();
        return fromOutside.stream()
                .map(l -> Math.abs(l.baseline() - outermost.baseline()))
                .filter(step -> step > 3)
                .findFirst()
                .filter(step -> step > 1.8 * outermost.size())
                .map(step -> outermost.baseline());
    }

    private static Optional<Double> shared(List<Double> baselines, int pages) {
        List<Double> sorted = baselines.stream().sorted().toList();
        if (sorted.isEmpty()) {
            return Optional.empty();
        }
        double middle = sorted.get(sorted.size() / 2);
        long near = sorted.stream().filter(y -> Math.abs(y - middle) < 3).count();
        return near >= 5 && near > 0.6 * pages ? Optional.of(middle) : Optional.empty();
    }

    private static boolean isInMargin(Line line, PageLines page) {
        return line.baseline() < 0.14 * page.height() || line.baseline() > 0.86 * page.height();
    }

    private static Set<Line> running(PageLines page, Map<String, Set<Integer>> pagesOf) {
        Set<Line> gone = Collections.newSetFromMap(new IdentityHashMap<>());
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
