package org.notebooklearning.check.fix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.notebooklearning.check.rule.Prose;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.report.Verdict.Finding;

/// NL005: takes numbers out of headings and rewords the phrases of a fixed table. A heading that a
/// link of the notebook leads to keeps its words, since they are the link's target.
final class PositionFixer implements Fixer {
    private static final String RULE = "NL005";
    private static final Pattern ANCHOR =
            Pattern.compile("\\]\\(#([^)\\s]+)\\)|href=\"#([^\"]+)\"");
    private static final Pattern HEADING = Pattern.compile(" {0,3}#{1,6}\\s.*");

    @Override
    public List<Edit> propose(Notebook notebook, List<Finding> findings) {
        Set<String> anchors = anchors(notebook);
        List<Edit> edits = new ArrayList<>();
        Set<String> done = new HashSet<>();
        Map<String, List<Place>> places = places(notebook, findings);
        for (Finding finding : findings) {
            for (Place place : places.getOrDefault(finding.cell(), List.of())) {
                if (done.add(place.index() + ":" + finding.line())) {
                    propose(place, finding.line(), anchors, edits);
                }
            }
        }
        return edits;
    }

    /// A cell that has findings.
    ///
    /// @param index in the notebook
    /// @param name that findings call it
    /// @param words the same lines with everything blanked out that is no prose
    private record Place(
            int index, Cell cell, String name, List<String> lines, List<String> words) {
        Place {
            lines = List.copyOf(lines);
            words = List.copyOf(words);
        }
    }

    private static Map<String, List<Place>> places(Notebook notebook, List<Finding> findings) {
        Set<String> wanted = new HashSet<>();
        findings.forEach(finding -> wanted.add(String.valueOf(finding.cell())));
        Map<String, List<Place>> places = new HashMap<>();
        for (int index = 0; index < notebook.cells().size(); index++) {
            Cell cell = notebook.cells().get(index);
            String name = cell.id() == null ? "#" + (index + 1) : cell.id();
            if (wanted.contains(name)) {
                String words = cell.isMarkdown() ? Prose.ownWords(cell.source()) : cell.source();
                places.computeIfAbsent(name, _ -> new ArrayList<>())
                        .add(new Place(index, cell, name, lines(cell.source()), lines(words)));
            }
        }
        return places;
    }

    private static List<String> lines(String text) {
        return List.of(text.split("\n", -1));
    }

    private static void propose(Place place, int number, Set<String> anchors, List<Edit> edits) {
        Cell cell = place.cell();
        String line = place.lines().get(number - 1);
        boolean linked =
                cell.isMarkdown()
                        && HEADING.matcher(line).matches()
                        && anchors.contains(anchor(line.strip().replaceFirst("^#+\\s*", "")));
        String words = place.words().get(number - 1);
        int start = cell.isMarkdown() ? 0 : commentStart(line);
        if (linked || start < 0) {
            return;
        }
        String after = line.substring(0, start) + reworded(line, words, start);
        if (!after.equals(line)) {
            edits.add(
                    new Edit(
                            List.of(new AppliedFix(RULE, place.name(), number, line, after)),
                            List.of(
                                    new Edit.Lines(
                                            place.index(), number, number, List.of(after)))));
        }
    }

    /// Where the comment starts that has its line for itself; -1 where there is none.
    private static int commentStart(String line) {
        int start = line.length() - line.stripLeading().length();
        return line.startsWith("#", start) ? start : -1;
    }

    /// `line` from `start` on, with what the table knows reworded; `words` is the same line with
    /// everything blanked out that is no prose.
    private static String reworded(String line, String words, int start) {
        String text = line.substring(start);
        String prose = marked(text, words.substring(start));
        for (Phrase phrase : Phrase.TABLE) {
            Matcher found = phrase.pattern().matcher(prose);
            if (found.find() && text.startsWith(found.group(), found.start())) {
                String with = phrase.with(found);
                int end = found.end();
                String rest = text.substring(end);
                String restOfProse = prose.substring(end);
                if (phrase.startsSentence()) {
                    rest = capitalised(rest);
                    restOfProse = capitalised(restOfProse);
                }
                text = text.substring(0, found.start()) + with + rest;
                prose = prose.substring(0, found.start()) + with + restOfProse;
            }
        }
        return text;
    }

    /// `words` with a sign in each place that was blanked out.
    private static String marked(String text, String words) {
        StringBuilder marked = new StringBuilder(words);
        for (int i = 0; i < words.length(); i++) {
            if (words.charAt(i) != text.charAt(i)) {
                marked.setCharAt(i, '\uFFFC');
            }
        }
        return marked.toString();
    }

    private static String capitalised(String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static Set<String> anchors(Notebook notebook) {
        Set<String> anchors = new HashSet<>();
        for (Cell cell : notebook.cells()) {
            Matcher found = ANCHOR.matcher(cell.source());
            while (cell.isMarkdown() && found.find()) {
                anchors.add(anchor(found.group(1) == null ? found.group(2) : found.group(1)));
            }
        }
        return anchors;
    }

    /// As Jupyter, GitHub and others make targets, so alike that all of them are recognised.
    private static String anchor(String heading) {
        return java.net.URLDecoder.decode(
                        heading.replace("+", " ").replaceAll("%(?![0-9a-fA-F]{2})", ""),
                        java.nio.charset.StandardCharsets.UTF_8)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
