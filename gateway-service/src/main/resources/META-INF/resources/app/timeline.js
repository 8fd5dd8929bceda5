import { fill, h, localTimes, plural, seconds } from "./dom.js";

const STAGES = [
    ["ingest", "Read the source", ["requested", "ingesting"]],
    ["plan", "Plan", ["planning"]],
    ["write", "Write", ["writing"]],
    ["validate", "Check and run", ["validating"]],
];
const STATUS = {
    running: "Working",
    retrying: "Trying again",
    finished: "Done",
    paused: "Stopped at its cap",
    stalled: "Stalled",
    failed: "Failed",
    cancelled: "Cancelled",
};
const ENDED = new Set(["stored", "failed", "cancelled"]);
const since = (instant) => Math.max(0, (Date.now() - Date.parse(instant)) / 1000);
const worked = (run) =>
    run.workSeconds ??
    (run.endedAt ? (Date.parse(run.endedAt) - Date.parse(run.startedAt)) / 1000 : since(run.startedAt));

function bar(run, longest) {
    const part = (kind, value) => {
        const piece = h("span", { class: kind });
        // From a script, not an attribute: the page allows no inline styles.
        piece.style.width = `${Math.max(value > 0 ? 0.5 : 0, (100 * value) / longest)}%`;
        return piece;
    };
    return h(
        "div",
        { class: "track", "aria-hidden": "true" },
        part("queue", run.queueSeconds),
        part(`work ${run.status}`, worked(run)),
    );
}

function progress({ doing, done, total, unit }) {
    const count = total > 0 ? `${done} of ${total} ${unit}` : "";
    return h(
        "div",
        { class: "progress" },
        total > 0 && h("progress", { value: done, max: total, "aria-label": doing }),
        h("span", {}, [doing, count].filter(Boolean).join(", ")),
    );
}

/** What became of the attempts before the last, each with its reason; one that was lost with its worker has none. */
function attempts(run) {
    const told = run.putBack ?? [];
    if (run.attempts < 2 && told.length === 0) {
        return null;
    }
    const lost = Math.max(0, run.attempts - 1 - told.length);
    return h(
        "ul",
        { class: "attempts soft" },
        told.map((one) => h("li", {}, `Attempt ${one.attempt} came to nothing: ${one.reason}`)),
        lost > 0 && h("li", {}, `${plural(lost, "attempt")} ended without a word: the worker was stopped or lost`),
        run.status === "retrying" && h("li", {}, `Attempt ${told.length + lost + 1} follows soon`),
        run.status === "running" && h("li", {}, `This is attempt ${run.attempts}`),
    );
}

function runRow(run, before, longest) {
    const open = run.status === "running" || run.status === "retrying";
    const again = [
        before?.status === "paused" && "after more was allowed",
        run.revision > 1 && before?.status !== "paused" && (run.stage === "plan" ? "after your answers" : `revision ${run.revision}`),
        run.run > 0 && `run ${run.run + 1}`,
    ]
        .filter(Boolean)
        .join(", ");
    return h(
        "li",
        { class: "run" },
        h(
            "div",
            { class: "run-head" },
            h("span", { class: `status ${run.status}` }, STATUS[run.status]),
            again && h("span", { class: "soft" }, again),
            h("span", { class: "times" }, `${seconds(run.queueSeconds)} in the queue, ${seconds(worked(run))} of work`),
        ),
        bar(run, longest),
        open && run.progress && progress(run.progress),
        attempts(run),
    );
}

function stage([name, title, states], lesson, longest) {
    const runs = lesson.stages.filter((run) => run.stage === name);
    const current = states.includes(lesson.state);
    const queued = current && lesson.queuedSince;
    let status = "waiting";
    if (runs.length > 0) {
        status = runs.at(-1).status;
    }
    return h(
        "li",
        { class: `stage ${queued ? "queued" : status}`, "aria-current": current ? "step" : null },
        h("h3", {}, title),
        h(
            "ol",
            { class: "runs" },
            runs.map((run, index) => runRow(run, runs[index - 1], longest)),
        ),
        queued &&
            h(
                "p",
                { class: "run-head" },
                h("span", { class: "status queued" }, "In the queue"),
                lesson.waiting && h("span", { class: "soft" }, lesson.waiting.text),
                h("span", { class: "times" }, `for ${seconds(since(lesson.queuedSince))}`),
            ),
        runs.length === 0 && !queued && h("p", { class: "soft" }, ENDED.has(lesson.state) ? "Not reached" : "Not yet"),
    );
}

/** The runs after the first, each with the stage it began with. */
function again(lesson) {
    return [
        ...Map.groupBy(
            lesson.stages.filter((run) => run.run > 0),
            (run) => run.run,
        ),
    ].map(([number, runs]) => {
        const title = STAGES.find(([name]) => name === runs[0].stage)[1];
        return h(
            "li",
            {},
            `Run ${number + 1} began with “${title}” at `,
            h("time", { datetime: runs[0].queuedAt }, runs[0].queuedAt),
        );
    });
}

/** That the lesson had stalled, and what is done about it. */
export const stalled = ({ reason }) =>
    `This lesson had stalled: ${reason}. It was put back into the queue; if it stalls again, it fails and says what to do.`;

/** What was done for the lesson: waiting apart from work, one bar a task, all on one scale. */
export function timeline(place, lesson) {
    const longest = Math.max(0.1, ...lesson.stages.map((run) => run.queueSeconds + worked(run)));
    const later = again(lesson);
    fill(
        place,
        lesson.stalled && h("p", { class: "note bad" }, stalled(lesson.stalled)),
        later.length > 0 && h("ul", { class: "later soft" }, later),
        h(
            "ol",
            { class: "stages" },
            STAGES.map((one) => stage(one, lesson, longest)),
        ),
        h(
            "p",
            { class: "key soft" },
            h("span", { class: "queue" }),
            "in the queue ",
            h("span", { class: "work" }),
            "at work",
        ),
    );
    localTimes(place);
}
