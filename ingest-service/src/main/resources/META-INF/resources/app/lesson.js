import { Problem, call, post } from "./api.js";
import { byId, fill, h, localTimes, plural } from "./dom.js";
import { LiveFacts } from "./live.js";
import { notebook } from "./notebook.js";
import { plan } from "./plan.js";
import { findingsByCell, report } from "./report.js";
import { review } from "./review.js";
import { rewritableBeats, rewritableCells } from "./rewrite.js";
import { timeline } from "./timeline.js";

const FACTS = ["LessonRequested", "StageStarted", "StageProgressed", "StageRetrying", "StageFinished", "SourceIngested", "PlanDrafted", "PlanApproved", "PlanChangeRequested", "CellsWritten", "NotebookExecuted", "NotebookStored", "LessonFailed", "LessonCancelled", "LessonRetried"];
const LABELS = { requested: "Asked for", ingesting: "Reading", planning: "Planning", "awaiting-learner": "Waiting for you", writing: "Writing", validating: "Checking", stored: "Ready", failed: "Failed", cancelled: "Cancelled", retrying: "Trying again" };
const FINAL = new Set(["stored", "failed", "cancelled"]);
const id = byId("lesson").dataset.lesson;
const path = `/api/lessons/${id}`;
let lesson = null;
let lessonPlan = null;
const written = new Map();
const shown = {};

/** Whether `value` is another one than at the last call for this `part` of the page. */
function changed(part, value) {
    const text = JSON.stringify(value);
    const other = shown[part] !== text;
    shown[part] = text;
    return other;
}

function trouble(problem) {
    if (!(problem instanceof Problem)) {
        throw problem;
    }
    byId("trouble").textContent = problem.message;
}

async function act(name, body) {
    byId("trouble").textContent = "";
    try {
        lesson = await post(`${path}/${name}`, body);
        show();
        return true;
    } catch (problem) {
        trouble(problem);
        return false;
    }
}

function actions() {
    const button = (name, label, kind) => h("button", { type: "button", class: kind, onclick: () => act(name) }, label);
    fill(byId("actions"), lesson.links.retry && button("retry", "Try it again"), lesson.links.cancel && lesson.state !== "awaiting-learner" && button("cancel", "Cancel the lesson", "second"));
}

function failure() {
    const { failure: why, state } = lesson;
    fill(byId("failure"), state === "failed" && why && h("div", { class: "note bad" }, h("h2", {}, "It can not be made like this"), h("p", {}, `${why.reason}.`), h("p", {}, h("b", {}, "What to do. "), why.remedy)));
}

function result() {
    const done = lesson.result;
    const again = lesson.state !== "stored";
    if (!done) {
        byId("result").replaceChildren();
        return;
    }
    const size = (bytes) => (bytes < 1024 ? `${bytes} B` : bytes < 1 << 20 ? `${Math.round(bytes / 1024)} KiB` : `${(bytes / (1 << 20)).toFixed(1)} MiB`);
    const file = (one) => h("li", {}, h("a", { href: one.href, download: one.name }, one.name), h("span", { class: "soft" }, ` ${size(one.bytes)}`));
    const main = done.files.find((one) => one.name === done.notebook);
    byId("result").replaceChildren(
        h(
            "div",
            { class: `note ${done.passed ? "good" : "bad"}` },
            h("h2", {}, again ? "Your lesson as it was" : done.passed ? "Your lesson is ready" : "Your lesson is ready, with findings"),
            again && h("p", { class: "soft" }, lesson.state === "failed" || lesson.state === "cancelled" ? "It was to be made again, and was not." : "It is being made again. Until then this one stays."),
            h("p", {}, `${done.proven} of ${plural(done.exercises, "exercise")} proven. `, h("a", { href: "#report-title" }, "See the report")),
            h("div", { class: "actions" }, main && h("a", { class: "button", href: main.href, download: main.name }, "Download the notebook"), h("a", { class: "button second", href: lesson.links.bundle, download: "" }, "Everything as a zip")),
            h("details", {}, h("summary", {}, "Single files"), h("ul", {}, done.files.filter((one) => one !== main).map(file), h("li", {}, h("a", { href: lesson.links.report, download: "report.json" }, "report.json")))),
        ),
    );
}

const places = { quizPlace: byId("quiz"), planPlace: byId("plan"), decidePlace: byId("decide") };

/** The notebook that this one was split from, or that goes on from it. */
function other() {
    const page = (link) => `/lessons/${link.split("/").pop()}`;
    const { continuation, continues } = lesson.links;
    fill(byId("other"), continuation && h("p", {}, "It goes on in ", h("a", { href: page(continuation) }, "a notebook of its own"), "."), continues && h("p", {}, "It goes on from ", h("a", { href: page(continues) }, "another notebook"), "."));
}

async function decide(decision) {
    return (await act("review", decision)) ? null : byId("trouble").textContent;
}

async function showPlan() {
    const asked = lesson.state === "awaiting-learner";
    if (!lesson.links.plan || !changed("plan", [lesson.plan, asked])) {
        return;
    }
    lessonPlan = await call(lesson.links.plan);
    if (asked) {
        review(places, id, lesson.plan.revision, lessonPlan, decide);
    } else {
        for (const place of [places.quizPlace, places.decidePlace]) {
            place.hidden = true;
            place.replaceChildren();
        }
        plan(places.planPlace, lessonPlan);
    }
    delete shown.rewrite;
}

let unequip = () => {};

/** Beats of a lesson that is written can be written again, from the plan and from each cell. */
function showRewriting() {
    const can = Boolean(lesson.links.rewrite && lessonPlan);
    if (changed("rewrite", [can, lesson.plan])) {
        const choose = can ? (beat, as) => act(`beats/${encodeURIComponent(beat)}/rewrite`, { as }) : null;
        unequip();
        unequip = can ? rewritableCells(byId("notebook"), lessonPlan, choose) : () => {};
        lessonPlan && rewritableBeats(byId("plan"), lessonPlan, choose);
    }
}

async function showStored() {
    if (!lesson.result || !changed("stored", [lesson.result, lesson.plan])) {
        return;
    }
    const main = lesson.result.files.find((one) => one.name === lesson.result.notebook);
    const [file, verdicts] = await Promise.all([call(main.href, { headers: { Accept: "*/*" } }), call(lesson.links.report)]);
    report(byId("report"), verdicts);
    const models = file.metadata?.widgets?.["application/vnd.jupyter.widget-state+json"]?.state;
    notebook(byId("notebook"), "The notebook", file.cells ?? [], { models, lessonPlan, findings: findingsByCell(verdicts) });
}

function showWritten() {
    // A notebook that is made again stays until the new one is there.
    if (lesson.result || written.size === 0 || !changed("written", [...written.keys(), lessonPlan?.title])) {
        return;
    }
    const beats = [...written.entries()].sort(([a], [b]) => a - b).map(([, fact]) => fact);
    notebook(byId("notebook"), `What is written so far: part ${beats.length} of ${beats[0].of}`, beats.flatMap((fact) => fact.cells), { lessonPlan });
}

async function show() {
    const retrying = !FINAL.has(lesson.state) && lesson.stages.some((run) => run.status === "retrying");
    const word = retrying ? "retrying" : lesson.state;
    if (changed("state", word)) {
        byId("state").className = `state ${word}`;
        byId("state").textContent = LABELS[word];
    }
    if (changed("ends", [lesson.state, lesson.links, lesson.failure, lesson.result])) {
        actions();
        other();
        failure();
        result();
    }
    timeline(byId("timeline"), lesson);
    FINAL.has(lesson.state) && live.seen >= lesson.events ? live.close() : live.open();
    await showPlan();
    showWritten();
    await showStored();
    showRewriting();
}

let asked = null;

/** Looks the lesson up again, soon: many facts at once are one question. */
function refresh() {
    asked ??= setTimeout(async () => {
        asked = null;
        try {
            const now = await call(path);
            if (lesson === null || now.events >= lesson.events) {
                lesson = now;
                await show();
            }
        } catch (problem) {
            trouble(problem);
        }
    }, 100);
}

const list = byId("facts").querySelector("ol");
const live = new LiveFacts(
    `${path}/events`,
    FACTS,
    (number, type, fact) => {
        const about = fact.doing ?? fact.reason ?? fact.beat ?? fact.title ?? "";
        list.append(h("li", { value: number }, h("time", { datetime: fact.at }, fact.at), ` ${type} `, h("span", { class: "soft" }, [fact.stage, about].filter(Boolean).join(" "))));
        localTimes(list.lastElementChild);
        if (type === "CellsWritten") {
            written.set(fact.number, fact);
            delete shown.written;
        }
        refresh();
    },
    (state) => {
        byId("live").textContent = { live: "· live", lost: "· connection lost, trying again", ended: "" }[state];
        state === "lost" || byId("trouble").replaceChildren();
    },
);

// Waiting and work grow while nothing is heard.
setInterval(() => lesson && !FINAL.has(lesson.state) && !document.hidden && timeline(byId("timeline"), lesson), 1000);
document.addEventListener("visibilitychange", () => document.hidden || refresh());
localTimes();
refresh();
