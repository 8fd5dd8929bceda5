// What stands beside a cell and below it: its beat, how it ran, its verdicts and its passages in the source.
import { fill, h, plural, seconds } from "./dom.js";

const took = (value) => (value < 0.1 ? `${Math.max(1, Math.round(value * 1000))} ms` : seconds(value));
const ELSEWHERE = { target: "_blank", rel: "noopener noreferrer nofollow" };
const TRIED = { reference: "The answer we keep", blank: "Nothing filled in" };

function findings(broken) {
    return h(
        "details",
        { class: "beside" },
        h("summary", { class: "tag bad" }, plural(broken.length, "finding")),
        h(
            "ul",
            {},
            broken.map((one) =>
                h("li", {}, h("a", { href: `#verdict-${one.rule}`, title: one.title }, one.rule), ` ${one.message}`),
            ),
        ),
    );
}

function trial(one) {
    const what = TRIED[one.fill] ?? `The mistake “${one.fill.replaceAll("-", " ")}”`;
    return h(
        "li",
        {},
        h("span", { class: one.asExpected ? "ok" : "not-ok" }, one.asExpected ? "✓" : "✗"),
        ` ${what} ${one.expected}.`,
    );
}

function proof(exercise) {
    return h(
        "details",
        { class: "beside" },
        h("summary", { class: `tag ${exercise.proven ? "ok" : "bad"}` }, exercise.proven ? "Proven" : "Not proven"),
        h("p", { class: "soft" }, `Tried in ${plural(exercise.trials.length, "way")} before you got it:`),
        h("ul", {}, exercise.trials.map(trial)),
        h("a", { href: `#proof-${exercise.exercise}` }, "In the report"),
    );
}

/** A filled cell and what it printed, fetched when it is asked for. */
function solution(cell, solutions) {
    const place = h("div", { class: "solution" });
    const show = async ({ target }) => {
        if (!target.open || place.hasChildNodes()) {
            return;
        }
        try {
            fill(place, ...(await solutions(cell.id)));
        } catch (problem) {
            target.open = false;
            fill(place);
            target.querySelector("summary").title = problem.message;
        }
    };
    return h("details", { class: "beside", ontoggle: show }, h("summary", { class: "tag" }, "Show a solution"), place);
}

const GIVEN = "A cell of the notebook that you gave: it was not run, and no rule judges it";
const RAN = "So long this cell took when the lesson was run before you got it";

function time(run) {
    return h(
        "span",
        { class: run.seconds < 1 ? "soft ran quick" : "soft ran", title: RAN },
        `ran in ${took(run.seconds)}`,
    );
}

/**
 * The beat of `cell` and how long it ran, for the margin. Within a beat its name stays out of the way until it is
 * looked for.
 */
export function margin(cell, { beats, openings, runs }) {
    if (cell.given) {
        return [h("span", { class: "tag", title: GIVEN }, "Yours")];
    }
    const beat = beats.get(cell.beat);
    const run = runs.get(cell.id);
    const link = beat && h("a", { href: `#beat-${beat.id}`, class: "soft" }, beat.title);
    return [
        cell.exercise && h("span", { class: "tag" }, "Exercise"),
        openings.has(cell) && link,
        run && time(run),
        link && !openings.has(cell) && h("div", { class: "again" }, link),
    ];
}

function passage(one) {
    const page = one.page > 0 ? `p. ${one.page}` : "";
    const section = one.section ? `section ${one.section}` : "";
    const place = [page, section].filter(Boolean).join(", ") || one.work;
    const web = one.link && /^https?:/i.test(one.link);
    const label = page ? `Open it at ${page}` : "Open it there";
    return h(
        "details",
        { class: "passage" },
        h("summary", {}, place),
        h(
            "blockquote",
            {},
            one.before && h("span", { class: "soft" }, `${one.before} `),
            h("mark", {}, one.quotation),
            one.after && h("span", { class: "soft" }, ` ${one.after}`),
        ),
        h("p", {}, h("cite", {}, one.work), web && " · ", web && h("a", { href: one.link, ...ELSEWHERE }, label)),
    );
}

/** What is told of `cell` below it, folded: a solution and the proof of its exercise, its findings, its places in the source. */
export function about(cell, context) {
    const exercise = context.proofs.get(cell.id);
    const wrong = context.findings.get(cell.id) ?? [];
    const quoted = context.passages.get(cell.id) ?? [];
    const solved = exercise?.proven && context.solutions;
    return [
        solved && solution(cell, context.solutions),
        exercise && proof(exercise),
        wrong.length > 0 && findings(wrong),
        ...quoted.map(passage),
    ].filter(Boolean);
}
