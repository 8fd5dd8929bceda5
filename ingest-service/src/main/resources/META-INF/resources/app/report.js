import { fill, h, plural, seconds } from "./dom.js";

const RANK = { FAIL: 0, WARN: 1, NOT_CHECKED: 2, PASS: 3 };
const WORD = { FAIL: "Broken", WARN: "Warning", NOT_CHECKED: "Not checked", PASS: "Holds" };

function finding(one) {
    const where = one.cell && h("a", { href: `#cell-${one.cell}` }, one.line > 0 ? `Cell ${one.cell}, line ${one.line}` : `Cell ${one.cell}`);
    return h("li", {}, where, where && ": ", one.message, one.excerpt && h("code", { class: "excerpt" }, one.excerpt), one.fix && h("span", { class: "soft" }, ` ${one.fix}`));
}

function verdict(one) {
    const head = [h("span", { class: `mark ${one.outcome.toLowerCase()}` }, WORD[one.outcome]), h("span", { class: "rule" }, one.rule), h("span", {}, one.title)];
    const why = one.why && h("p", { class: "soft" }, one.why);
    return h("li", { class: "verdict" }, h("details", { open: one.outcome === "FAIL" }, h("summary", {}, head), why, one.findings.length > 0 && h("ul", {}, one.findings.map(finding))));
}

function exercise(one) {
    return h("li", {}, h("span", { class: `mark ${one.proven ? "pass" : "fail"}` }, one.proven ? "Proven" : "Not proven"), h("a", { href: `#cell-${one.cell}` }, one.exercise), h("span", { class: "soft" }, ` ${plural(one.trials.length, "trial")}`));
}

/** The findings of a report by their cell. */
export function findingsByCell(report) {
    const all = report.verdicts.flatMap((one) => one.findings).filter((one) => one.cell);
    return Map.groupBy(all, (one) => one.cell);
}

/** The verdicts, broken ones first, and the proofs of the exercises. */
export function report(place, result) {
    const verdicts = [...result.verdicts].sort((a, b) => RANK[a.outcome] - RANK[b.outcome]);
    const counts = Object.keys(RANK).map((outcome) => [outcome, verdicts.filter((one) => one.outcome === outcome).length]).filter(([, count]) => count > 0);
    place.hidden = false;
    fill(
        place,
        h("h2", { id: "report-title", tabindex: "-1" }, "The report"),
        h("p", { class: "counts" }, counts.map(([outcome, count]) => h("span", {}, h("span", { class: `mark ${outcome.toLowerCase()}` }, String(count)), ` ${WORD[outcome].toLowerCase()}`)), h("span", { class: "soft" }, `run in ${seconds(result.seconds)}`)),
        result.exercises.length > 0 && h("details", { class: "more" }, h("summary", {}, `${plural(result.exercises.length, "exercise")}, ${result.exercises.filter((one) => one.proven).length} proven`), h("ul", { class: "verdicts" }, result.exercises.map(exercise))),
        verdicts.length > 0 && h("details", { class: "more", open: !result.passed }, h("summary", {}, `${plural(verdicts.length, "verdict")}`), h("ul", { class: "verdicts" }, verdicts.map(verdict))),
    );
}
