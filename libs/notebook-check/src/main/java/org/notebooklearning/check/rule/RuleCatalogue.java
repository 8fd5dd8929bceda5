package org.notebooklearning.check.rule;

import java.util.List;
import java.util.Set;
import org.notebooklearning.contracts.report.Verdict.Severity;

/// Every rule by its id: what must hold, what breaking it means, how it is checked, and the class
/// that does it. To add a rule, add a line here and to `docs/rules.md`; tests compare the two.
public final class RuleCatalogue {
    private static final List<Entry> ENTRIES =
            List.of(
                    block("NL001", "Valid nbformat 4.5", new ValidNotebookFormat(), Kind.STATIC),
                    block(
                            "NL002",
                            "One seed beside the imports",
                            new OneSeedWithTheImports(),
                            Kind.STATIC,
                            Kind.EXECUTION),
                    block("NL003", "Nothing else seeds", new NothingElseSeeds(), Kind.STATIC),
                    warn("NL004", "Torch over NumPy", new TorchOverNumpy(), Kind.STATIC),
                    block("NL005", "No positional markers", new NoPositionalMarkers(), Kind.STATIC),
                    block(
                            "NL006",
                            "Exports make a library",
                            new ExportsMakeALibrary(),
                            Kind.STATIC,
                            Kind.EXECUTION),
                    warn("NL007", "Imports at the top only", new ImportsAtTheTop(), Kind.STATIC),
                    block(
                            "NL008",
                            "Python, with every name defined before",
                            new NamesDefinedBefore(),
                            Kind.STATIC),
                    block(
                            "NL009",
                            "No secrets, shell, files or network",
                            new NoSecretsNoAccess(),
                            Kind.STATIC,
                            Kind.EXECUTION),
                    block("NL101", "Parts before wholes", new PartsBeforeWholes(), Kind.STATIC),
                    block("NL102", "Mostly single lines", new MostlySingleLines(), Kind.STATIC),
                    warn("NL103", "Cells show something", new CellsShowSomething(), Kind.STATIC),
                    warn("NL104", "Words between code", new WordsBetweenCode(), Kind.STATIC),
                    warn(
                            "NL105",
                            "Toy data means something",
                            ask(
                                    "NL105",
                                    "Does the lesson say in words what each piece of toy data"
                                            + " stands for?",
                                    new DataStandsForSomething()),
                            Kind.STATIC,
                            Kind.JUDGED),
                    warn("NL106", "A running example", new RunningExample(), Kind.STATIC),
                    block(
                            "NL107",
                            "Something to see, to repeat, to move",
                            new SomethingToSeeAndMove(),
                            Kind.STATIC,
                            Kind.EXECUTION),
                    warn("NL108", "Clear prose", new ClearProse(), Kind.STATIC),
                    warn(
                            "NL109",
                            "Pictures along the way",
                            new PicturesAlongTheWay(),
                            Kind.STATIC,
                            Kind.EXECUTION),
                    block(
                            "NL201",
                            "Opens with why",
                            ask(
                                    "NL201",
                                    "Does the lesson open with the most valuable real use of"
                                            + " its topic and what it buys?",
                                    new OpensWithWhy()),
                            Kind.PLAN,
                            Kind.JUDGED),
                    warn(
                            "NL202",
                            "Intuition built indirectly",
                            ask(
                                    "NL202",
                                    "Does an early beat that does not look related pay off later?",
                                    new IntuitionBuiltIndirectly()),
                            Kind.PLAN,
                            Kind.JUDGED),
                    warn(
                            "NL203",
                            "Led by problems",
                            ask(
                                    "NL203",
                                    "Does each idea answer a failure of the one before that the"
                                            + " reader has seen?",
                                    new LedByProblems()),
                            Kind.PLAN,
                            Kind.JUDGED),
                    block(
                            "NL204",
                            "Derivations checked by numbers",
                            ask(
                                    "NL204",
                                    "Is every step of a derivation elementary, named, and its"
                                            + " result checked?",
                                    new DerivationsChecked()),
                            Kind.STATIC,
                            Kind.EXECUTION,
                            Kind.JUDGED),
                    warn(
                            "NL205",
                            "Tied to a fundamental",
                            ask(
                                    "NL205",
                                    "Is the topic tied to a fundamental that the reader already"
                                            + " knows?",
                                    new TiedToFundamental()),
                            Kind.PLAN,
                            Kind.JUDGED),
                    warn(
                            "NL206",
                            "Every claim's why is near",
                            ask(
                                    "NL206",
                                    "Is the why of every claim answered near it?",
                                    new ClaimsAnswered()),
                            Kind.JUDGED),
                    block(
                            "NL207",
                            "Shortcut shown equal",
                            new ShortcutProvenEqual(),
                            Kind.STATIC,
                            Kind.EXECUTION),
                    warn(
                            "NL208",
                            "Neighbours named",
                            new NeighboursNamed(),
                            Kind.PLAN,
                            Kind.STATIC),
                    warn(
                            "NL209",
                            "The present day mentioned",
                            ask(
                                    "NL209",
                                    "Is it mentioned what the field does now?",
                                    new PresentDayMentioned()),
                            Kind.PLAN,
                            Kind.JUDGED),
                    warn("NL210", "Images asked for", new ImagesAskedFor(), Kind.STATIC),
                    block("NL211", "Links are real", new LinksAreReal(), Kind.STATIC),
                    warn(
                            "NL212",
                            "No term before it is introduced",
                            ask(
                                    "NL212",
                                    "Is every term and symbol introduced before it is used?",
                                    new TermsIntroduced()),
                            Kind.STATIC,
                            Kind.JUDGED),
                    block("NL301", "Practice exists", new PracticeExists(), Kind.STATIC),
                    block(
                            "NL302",
                            "Practice names set apart",
                            new PracticeNamesSetApart(),
                            Kind.STATIC),
                    block(
                            "NL303",
                            "Practice tells when it is right",
                            new PracticeTellsWhenRight(),
                            Kind.STATIC),
                    block("NL304", "Practice is proven", new PracticeProven(), Kind.EXECUTION),
                    block("NL305", "Runs with blanks", new RunsWithBlanks(), Kind.EXECUTION),
                    warn("NL306", "Practice along the way", new PracticeAlongTheWay(), Kind.STATIC),
                    block("NL401", "Runs top to bottom", new RunsTopToBottom(), Kind.EXECUTION),
                    block("NL402", "Within time and memory", new WithinLimits(), Kind.EXECUTION),
                    warn("NL403", "Clean outputs", new CleanOutputs(), Kind.EXECUTION),
                    warn("NL404", "Two runs agree", new SameOutputsTwice(), Kind.EXECUTION),
                    warn(
                            "NL405",
                            "Numbers in the text are the outputs' numbers",
                            new NumbersAgree(),
                            Kind.EXECUTION),
                    block("NL501", "Quotations traced", new QuotationsTraced(), Kind.STATIC),
                    warn(
                            "NL502",
                            "Equations accounted for",
                            ask(
                                    "NL502",
                                    "Is every equation the source's, derived from it, or marked"
                                            + " as the lesson's own?",
                                    new EquationsAccounted()),
                            Kind.STATIC,
                            Kind.JUDGED),
                    warn(
                            "NL503",
                            "The source's centre is taught",
                            ask(
                                    "NL503",
                                    "Are the ideas taught that the source or the scope puts in"
                                            + " the centre?",
                                    new CentreTaught()),
                            Kind.PLAN,
                            Kind.JUDGED),
                    block("NL601", "The plan is followed", new PlanFollowed(), Kind.PLAN),
                    warn("NL602", "Dense plans are split", new DensePlansSplit(), Kind.PLAN));

    /// Rules that say nothing about a notebook whose code is in another language.
    private static final Set<String> PYTHON =
            Set.of(
                    "NL002", "NL003", "NL004", "NL006", "NL007", "NL009", "NL101", "NL102", "NL103",
                    "NL105", "NL106", "NL107", "NL109", "NL204", "NL207", "NL302", "NL303");

    /// How a rule is checked.
    public enum Kind {
        /// From the notebook's text.
        STATIC,
        /// By running it.
        EXECUTION,
        /// Against the approved plan.
        PLAN,
        /// By a judge of meaning; the structural one goes by tags and named heuristics.
        JUDGED
    }

    /// A rule and what is said about it.
    public record Entry(String id, String title, Severity severity, Set<Kind> kinds, Rule rule) {
        public Entry {
            kinds = Set.copyOf(kinds);
        }

        /// Whether what `judge` finds about this rule was seen in the run, and is no matter of
        /// opinion.
        boolean isSeen(MeaningJudge judge) {
            return judge instanceof StructuralJudge && kinds.contains(Kind.EXECUTION);
        }
    }

    private RuleCatalogue() {}

    /// All rules, by id.
    public static List<Entry> entries() {
        return ENTRIES;
    }

    /// Whether the rule `id` needs the code to be Python.
    static boolean readsPython(String id) {
        return PYTHON.contains(id);
    }

    private static MeaningRule ask(String id, String text, Rule signs) {
        return new MeaningRule(id, text, signs);
    }

    private static Entry block(String id, String title, Rule rule, Kind... kinds) {
        return new Entry(id, title, Severity.BLOCK, Set.of(kinds), rule);
    }

    private static Entry warn(String id, String title, Rule rule, Kind... kinds) {
        return new Entry(id, title, Severity.WARN, Set.of(kinds), rule);
    }
}
