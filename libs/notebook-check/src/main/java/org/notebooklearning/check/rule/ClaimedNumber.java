package org.notebooklearning.check.rule;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A number as somebody wrote it. Its sign is left out: a loss that falls by 0.3 is shown as -0.3.
///
/// @param written as it stands there, with its percent sign
/// @param value without sign; of percentages the number before the sign
/// @param unit of its last digit
/// @param percent whether it is a share of a hundred
record ClaimedNumber(String written, double value, double unit, boolean percent) {
    /// What rounding may leave, in units of the last digit: half of one, and what doubles add.
    private static final double ROUNDING = 0.51;

    private static final double RESEMBLANCE = 0.2;
    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?<![\\w.])(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|\\.\\d+)"
                            + "(e[-+]?\\d{1,3})?(\\s?(?:%|percent\\b|per cent\\b))?(?!\\w)",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern ARXIV = Pattern.compile("\\b\\d{4}\\.\\d{4,5}(?:v\\d+)?\\b");
    private static final String DIGITS = "\\d[\\d,]*(?:\\.\\d+)?(?:e[-+]?\\d{1,3})?(?!\\w)";
    private static final Pattern RANGE =
            Pattern.compile(
                    "\\bbetween\\s+" + DIGITS + "[^.;]{0,24}?\\band\\s+" + DIGITS,
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern BOUND =
            Pattern.compile(
                    "\\b(?:(?:more|less|fewer) than|at (?:least|most)|over|under|above|below|up to|beyond)"
                            + "\\s+"
                            + DIGITS,
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\u201c[^\u201d]*\u201d");

    /// The numbers of `sentence` that may be said of a result: those with decimals, percentages and
    /// powers of ten. Whole numbers count things, name years, sizes and places; bounds ("more than
    /// 90 percent") are no results.
    static List<ClaimedNumber> in(String sentence) {
        String said = sentence;
        for (Pattern other : List.of(ARXIV, QUOTED, RANGE, BOUND)) {
            said = other.matcher(said).replaceAll("");
        }
        return numbers(said).filter(ClaimedNumber::isMeasured).toList();
    }

    /// The first numbers of `text`, of whatever kind.
    static List<ClaimedNumber> first(int most, String text) {
        return numbers(text).limit(most).toList();
    }

    private static Stream<ClaimedNumber> numbers(String text) {
        return NUMBER.matcher(text).results().map(ClaimedNumber::of);
    }

    private static ClaimedNumber of(MatchResult found) {
        String digits = found.group(1).replace(",", "");
        String power = found.group(2) == null ? "" : found.group(2);
        int point = digits.indexOf('.');
        int decimals = point < 0 ? 0 : digits.length() - point - 1;
        double unit = Double.parseDouble("1e-" + decimals);
        if (!power.isEmpty()) {
            unit *= Double.parseDouble("1" + power);
        }
        return new ClaimedNumber(
                found.group().strip(),
                Double.parseDouble(digits + power),
                unit,
                found.group(3) != null);
    }

    /// Whether it is `other`, rounded; a percentage may be shown as a share, a share as a
    // percentage.
    boolean is(double other) {
        return rounds(other, 1)
                || (percent ? rounds(other, 0.01) : value < 1 && rounds(other, 100));
    }

    /// Whether whoever wrote it may have meant `other`.
    boolean resembles(double other) {
        return near(other, 1) || (percent && near(other, 0.01));
    }

    private boolean rounds(double other, double scale) {
        return Math.abs(value * scale - Math.abs(other)) <= ROUNDING * unit * scale;
    }

    private boolean near(double other, double scale) {
        double size = Math.abs(other);
        if (size == 0 || value == 0) {
            return false;
        }
        double ratio = value * scale / size;
        boolean power = written.matches("(?i).*\\de[-+]?\\d.*");
        return power ? ratio > 0.1 && ratio < 10 : Math.abs(ratio - 1) < RESEMBLANCE;
    }

    private boolean isMeasured() {
        return percent || written.contains(".") || written.matches("(?i).*\\de[-+]?\\d.*");
    }
}
