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
        ),
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
                h("ul", { class: "verdicts" }, verdicts.map(verdict)),
            ),
    );
}
