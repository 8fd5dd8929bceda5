import { fill, h, plural, seconds } from "./dom.js";

const RANK = { FAIL: 0, WARN: 1, NOT_CHECKED: 2, PASS: 3 };
const WORD = { FAIL: "Broken", WARN: "Warning", NOT_CHECKED: "Not checked", PASS: "Holds" };

function finding(one) {
    const where =
        one.cell &&
        h("a", { href: `#cell-${one.cell}` }, one.line > 0 ? `Cell ${one.cell}, line ${one.line}` : `Cell ${one.cell}`);
    return h(
        "li",
        {},
        where,
        where && ": ",
        one.message,
        one.excerpt && h("code", { class: "excerpt" }, one.excerpt),
        one.fix && h("span", { class: "soft" }, ` ${one.fix}`),
    );
}

const SAID = {
    HOLDS: "holds",
    BROKEN: "broken",
    NOT_APPLICABLE: "does not apply",
    UNFOUNDED: "does not count: what it quotes is not in the lesson",
};

function vote(one, number) {
    return h(
        "li",
        {},
        `Reading ${number + 1}: ${SAID[one.said]}. ${one.why}`,
        one.evidence.length > 0 &&
            h(
                "ul",
                {},
                one.evidence.map((place) =>
                    h(
                        "li",
                        {},
                        h("a", { href: `#cell-${place.cell}` }, `Cell ${place.cell}`),
                        ": ",
                        h("q", {}, place.quotation),
                    ),
                ),
            ),
    );
}

/** What one judge of meaning says, with its samples. */
function opinion(one) {
    const who = one.judge === "structural" ? "Structure" : one.judge;
    const votes = one.votes.length > 0 || one.samples > 1 ? ` (${one.agree} of ${one.samples})` : "";
    return h(
        "li",
        {},
        h("b", {}, who),
        `: ${WORD[one.outcome].toLowerCase()}${votes}. `,
        one.votes.length > 0 ? h("ul", {}, one.votes.map(vote)) : h("span", { class: "soft" }, one.why),
    );
}

/** What the judges of meaning say, where there were several; that they do not agree is said first. */
function opinions(all) {
    const said = new Set(all.map((one) => one.outcome).filter((outcome) => outcome !== "NOT_CHECKED"));
    return [
        said.size > 1 && h("p", { class: "disputed" }, "The judges do not agree."),
        h("ul", { class: "opinions" }, all.map(opinion)),
    ];
}

function verdict(one) {
    const head = [
        h("span", { class: `mark ${one.outcome.toLowerCase()}` }, WORD[one.outcome]),
        h("span", { class: "rule" }, one.rule),
        h("span", {}, one.title),
    ];
    const why = one.why && h("p", { class: "soft" }, one.why);
    return h(
        "li",
        { class: "verdict", id: `verdict-${one.rule}` },
        h(
            "details",
            { open: one.outcome === "FAIL" },
            h("summary", {}, head),
            why,
            one.findings.length > 0 && h("ul", {}, one.findings.map(finding)),
            one.opinions?.length > 0 && opinions(one.opinions),
        ),
    );
}

function reader(one) {
    const times = one.samples === 1 ? "once" : `${one.samples} times`;
    const cost = one.spent.cost ? `, ${one.spent.cost}` : "";
    const tokens = (one.spent.inputTokens + one.spent.outputTokens).toLocaleString("en");
    return h(
        "p",
        { class: "soft", id: "reader" },
        `${one.model} read it ${times} for the rules on meaning: ${tokens} tokens${cost}. ${one.missing}`,
    );
}

function trial(one) {
    const fill =
        { reference: "the answer we keep", blank: "nothing filled in" }[one.fill] ?? one.fill.replaceAll("-", " ");
    return h(
        "li",
        {},
        h("span", { class: one.asExpected ? "ok" : "not-ok" }, one.asExpected ? "✓" : "✗"),
        h("b", {}, ` ${fill}`),
        ` ${one.expected}`,
        one.said && h("span", { class: "soft" }, `: “${one.said}”`),
    );
}

function exercise(one) {
    const head = [
        h("span", { class: `mark ${one.proven ? "pass" : "fail"}` }, one.proven ? "Proven" : "Not proven"),
        one.exercise.replaceAll("-", " "),
        h("span", { class: "soft" }, ` ${plural(one.trials.length, "trial")}`),
    ];
    return h(
        "li",
        { id: `proof-${one.exercise}` },
        h(
            "details",
            { open: !one.proven },
            h("summary", {}, head),
            h("p", {}, h("a", { href: `#cell-${one.cell}` }, "To the exercise")),
            h("ul", {}, one.trials.map(trial)),
        ),
    );
}

/** The findings of a report by their cell, each with its rule. */
export function findingsByCell(report) {
    const all = report.verdicts.flatMap((verdict) =>
        verdict.findings.map((one) => ({ ...one, rule: verdict.rule, title: verdict.title })),
    );
    return Map.groupBy(
        all.filter((one) => one.cell),
        (one) => one.cell,
    );
}

const MAIN = ["python", "torch", "numpy", "matplotlib"];
const versions = (environment) =>
    MAIN.filter((name) => environment?.[name])
        .map((name) => `${name === "python" ? "Python" : name} ${environment[name]}`)
        .join(", ");

function run(result) {
    const count = result.cells?.length ?? 0;
    const what = count > 0 ? `${plural(count, "cell")} run` : "run";
    return h(
        "span",
        { class: "soft" },
        [`${what} in ${seconds(result.seconds)}`, versions(result.environment)].filter(Boolean).join(" with "),
    );
}

/** The verdicts, broken ones first, and the proofs of the exercises. */
export function report(place, result) {
    const verdicts = [...result.verdicts].sort((a, b) => RANK[a.outcome] - RANK[b.outcome]);
    const counts = Object.keys(RANK)
        .map((outcome) => [outcome, verdicts.filter((one) => one.outcome === outcome).length])
        .filter(([, count]) => count > 0);
    place.hidden = false;
    fill(
        place,
        h("h2", { id: "report-title", tabindex: "-1" }, "The report"),
        h(
            "p",
            { class: "counts" },
            counts.map(([outcome, count]) =>
                h(
                    "span",
                    {},
                    h("span", { class: `mark ${outcome.toLowerCase()}` }, String(count)),
                    ` ${WORD[outcome].toLowerCase()}`,
                ),
            ),
            run(result),
        ),
        result.exercises.length > 0 &&
            h(
                "details",
                { class: "more" },
                h(
                    "summary",
                    {},
                    `${plural(result.exercises.length, "exercise")}, ${result.exercises.filter((one) => one.proven).length} proven`,
                ),
                h("ul", { class: "verdicts" }, result.exercises.map(exercise)),
            ),
        verdicts.length > 0 &&
            h(
                "details",
                { class: "more", open: !result.passed },
                h("summary", {}, `${plural(verdicts.length, "verdict")}`),
                result.reader && reader(result.reader),
                h("ul", { class: "verdicts" }, verdicts.map(verdict)),
            ),
    );
}
