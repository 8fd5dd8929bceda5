package org.notebooklearning.judge.calibration;

import java.util.List;
import java.util.Set;

/// The damages, one for each rule on meaning, in groups that do not get into each other's way: a
/// copy of a lesson has those of one group.
final class Damages {
    private static final Damage UNEXPLAINED_DATA =
            new Damage(
                    "NL105",
                    "a table of numbers that nobody explains is computed with",
                    Set.of(),
                    PlacedDamages::unexplainedData);
    private static final Damage CONTENTS_FIRST =
            new Damage(
                    "NL201",
                    "the opening is a table of contents",
                    Set.of("NL202", "NL203", "NL206", "NL209", "NL212"),
                    WordDamages::contentsFirst);
    private static final Damage NAMED_AT_ONCE =
            new Damage(
                    "NL202",
                    "every early beat says at once which piece of the topic it is",
                    Set.of("NL203", "NL206", "NL212"),
                    WordDamages::namedAtOnce);
    private static final Damage NO_PROBLEMS =
            new Damage(
                    "NL203",
                    "questions and failures are taken out, and subjects announced",
                    Set.of("NL105", "NL202", "NL205", "NL206", "NL212"),
                    WordDamages::noProblems);
    private static final Damage STEPS_LEFT_OUT =
            new Damage(
                    "NL204",
                    "the middle steps of derivations are left out, and the reasons of the others",
                    Set.of("NL206", "NL502"),
                    WordDamages::stepsLeftOut);
    private static final Damage NO_FUNDAMENTAL =
            new Damage(
                    "NL205",
                    "sentences that name something known from school are taken out",
                    Set.of("NL105", "NL202", "NL203", "NL204", "NL206", "NL212", "NL502"),
                    WordDamages::noFundamental);
    private static final Damage BARE_CLAIMS =
            new Damage(
                    "NL206",
                    "claims are put in that nothing answers",
                    Set.of(),
                    PlacedDamages::bareClaims);
    private static final Damage NO_PRESENT =
            new Damage(
                    "NL209",
                    "what is done today, and what is newer, is taken out",
                    Set.of("NL206", "NL212"),
                    WordDamages::noPresent);
    private static final Damage TERM_TOO_SOON =
            new Damage(
                    "NL212",
                    "terms are used long before they are introduced",
                    Set.of(),
                    PlacedDamages::termTooSoon);
    private static final Damage BARE_EQUATION =
            new Damage(
                    "NL502",
                    "an equation comes from nowhere",
                    Set.of("NL206"),
                    PlacedDamages::bareEquation);
    private static final Damage MORE_ASKED_FOR =
            new Damage(
                    "NL503",
                    "something was asked for that the lesson does not have",
                    Set.of(),
                    PlacedDamages::moreAskedFor);

    /// A copy of the lesson is made for each group.
    static final List<List<Damage>> GROUPS =
            List.of(
                    List.of(CONTENTS_FIRST, STEPS_LEFT_OUT, UNEXPLAINED_DATA, BARE_EQUATION),
                    List.of(NO_PROBLEMS, NO_PRESENT),
                    List.of(NAMED_AT_ONCE, TERM_TOO_SOON, BARE_CLAIMS),
                    List.of(NO_FUNDAMENTAL, MORE_ASKED_FOR));

    private Damages() {}

    static List<Damage> all() {
        return GROUPS.stream().flatMap(List::stream).toList();
    }
}
