package org.notebooklearning.judge.calibration;

import java.util.Locale;

/// How often one judge was right about one rule.
///
/// @param found damages that it told
/// @param missed damages that it did not tell
/// @param wrong times that it told something where nothing was damaged
/// @param quiet times that it told nothing there
/// @param unsaid times that it could not say, which count as told nothing
public record Tally(int found, int missed, int wrong, int quiet, int unsaid) {
    static final Tally NONE = new Tally(0, 0, 0, 0, 0);

    /// With one verdict more.
    ///
    /// @param damaged whether the rule was broken on purpose
    /// @param told whether the judge says that it is
    /// @param said whether the judge could say
    Tally plus(boolean damaged, boolean told, boolean said) {
        return new Tally(
                found + (damaged && told ? 1 : 0),
                missed + (damaged && !told ? 1 : 0),
                wrong + (!damaged && told ? 1 : 0),
                quiet + (!damaged && !told ? 1 : 0),
                unsaid + (said ? 0 : 1));
    }

    Tally plus(Tally more) {
        return new Tally(
                found + more.found,
                missed + more.missed,
                wrong + more.wrong,
                quiet + more.quiet,
                unsaid + more.unsaid);
    }

    /// The share of what was told that was right; NaN where nothing was told.
    public double precision() {
        return (double) found / (found + wrong);
    }

    /// The share of the damages that was told; NaN where there were none.
    public double recall() {
        return (double) found / (found + missed);
    }

    /// Both as people read them, `-` for what can not be told.
    String text() {
        return String.format(
                Locale.ROOT,
                "%s | %s | %d of %d | %d of %d",
                share(precision()),
                share(recall()),
                found,
                found + missed,
                wrong,
                wrong + quiet);
    }

    private static String share(double share) {
        return Double.isNaN(share) ? "-" : String.format(Locale.ROOT, "%.2f", share);
    }
}
