package org.notebooklearning.model.assistant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Finds what stands in earlier texts, line by line. Only lines that follow each other there as
/// they do here are left out, so that the mark for them has one meaning.
final class KnownLines {
    private static final int MOST_PLACES = 60;
    private static final int FEWEST_SAVED = 60;
    private static final int SHOWN = 36;
    private static final Pattern PLACE = Pattern.compile("^\\[[^\\]\\s]+] (?=# %%)");
    private final List<List<String>> texts = new ArrayList<>();

    /// Where a line stands, by the line without its indent.
    private final Map<String, List<Place>> places = new HashMap<>();

    private record Place(int text, int line) {}

    KnownLines(List<String> known) {
        for (int text = known.size() - 1; text >= 0; text--) {
            List<String> lines = known.get(text).lines().toList();
            int number = texts.size();
            texts.add(lines);
            for (int line = 0; line < lines.size(); line++) {
                List<Place> of =
                        places.computeIfAbsent(said(lines.get(line)), _ -> new ArrayList<>());
                if (of.size() < MOST_PLACES) {
                    of.add(new Place(number, line));
                }
            }
        }
    }

    /// `text` with a mark in place of each run of known lines that is worth one.
    String shortened(String text) {
        List<String> lines = text.lines().toList();
        StringBuilder shorter = new StringBuilder();
        int line = 0;
        while (line < lines.size()) {
            List<String> known = lines.subList(line, line + longest(lines, line));
            String mark = known.isEmpty() ? "" : mark(known);
            if (!known.isEmpty() && size(known) - mark.length() >= FEWEST_SAVED) {
                shorter.append(mark).append('\n');
                line += known.size();
            } else {
                shorter.append(lines.get(line)).append('\n');
                line++;
            }
        }
        return shorter.toString().strip();
    }

    /// How many lines from here on follow each other in an earlier text.
    private int longest(List<String> lines, int from) {
        String first = said(lines.get(from));
        int best = 0;
        if (!first.isEmpty()) {
            for (Place place : places.getOrDefault(first, List.of())) {
                best = Math.max(best, length(lines, from, place));
            }
        }
        return best;
    }

    /// How many lines are the same from here and from `place` on, indented by the same number of
    /// columns more or less; blank ones at the end do not count.
    private int length(List<String> lines, int from, Place place) {
        List<String> there = texts.get(place.text());
        int shift = indent(lines.get(from)) - indent(there.get(place.line()));
        int length = 0;
        int counted = 0;
        while (from + length < lines.size() && place.line() + length < there.size()) {
            String here = lines.get(from + length);
            String known = there.get(place.line() + length);
            if (!said(here).equals(said(known))
                    || (!here.isBlank() && indent(here) - indent(known) != shift)) {
                break;
            }
            length++;
            counted = here.isBlank() ? counted : length;
        }
        return counted;
    }

    /// What a line says, wherever it stands. A cell is the same with the place before its marker as
    /// without it; in a run the places follow from the first one.
    private static String said(String line) {
        return PLACE.matcher(line.strip()).replaceFirst("");
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    private static int size(List<String> lines) {
        return lines.stream().mapToInt(line -> line.length() + 1).sum();
    }

    /// It stands as far in as the first line does: in code that is part of what is said.
    private static String mark(List<String> lines) {
        String in = " ".repeat(indent(lines.getFirst()));
        String first = lines.getFirst().strip();
        String last = lines.getLast().strip();
        String begin = first.length() <= SHOWN ? first : first.substring(0, SHOWN) + "…";
        String end = last.length() <= SHOWN ? last : "…" + last.substring(last.length() - SHOWN);
        String said =
                lines.size() == 1
                        ? "[= the line “" + begin + "”]"
                        : "[= " + lines.size() + " lines, “" + begin + "” to “" + end + "”]";
        return in + said;
    }
}
