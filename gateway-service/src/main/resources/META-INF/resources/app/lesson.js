import { Problem, call, post } from "./api.js";
import { givenCells } from "./cells.js";
import { contents } from "./contents.js";
import { byId, fill, h, localTimes } from "./dom.js";
import { LiveFacts } from "./live.js";
import { newest } from "./newest.js";
import { notebook } from "./notebook.js";
import { arrange } from "./order.js";
import { keepPlace } from "./place.js";
import { plan } from "./plan.js";
import { findingsByCell, report } from "./report.js";
import { againFrom, mainFile, result, solutionsOf } from "./result.js";
import { goToAddress, revealLinked } from "./reveal.js";
import { review } from "./review.js";
import { rewritableBeats, rewritableCells } from "./rewrite.js";
import { timeline } from "./timeline.js";

const FACTS = ["LessonRequested", "StageStarted", "StageProgressed", "StageRetrying", "StageFinished", "SourceIngested", "PlanDrafted", "PlanApproved", "PlanChangeRequested", "CellsWritten", "DraftWritten", "NotebookExecuted", "NotebookStored", "LessonFailed", "LessonCancelled", "LessonRetried"];
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
    fill(
        byId("actions"),
        lesson.links.retry && lesson.state !== "stored" && button("retry", "Try it again"),
        lesson.retryFrom.length > 0 && againFrom(lesson, (from) => act("retry", { from })),
        lesson.links.cancel && lesson.state !== "awaiting-learner" && button("cancel", "Cancel the lesson", "second"),
    );
}

function failure() {
    const { failure: why, state } = lesson;
    fill(byId("failure"), state === "failed" && why && h("div", { class: "note bad" }, h("h2", {}, "It can not be made like this"), h("p", {}, `${why.reason}.`), h("p", {}, h("b", {}, "What to do. "), why.remedy)));
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

/** What was done so far, which stands above the cells. */
function showWay() {
    keepPlace(() => timeline(byId("timeline"), lesson));
}

async function showPlan() {
    const asked = lesson.state === "awaiting-learner";
    if (!lesson.links.plan || !changed("plan", [lesson.plan, asked])) {
        return;
    }
    if (!asked) {
        // Before the plan is waited for: nothing is left to decide.
        keepPlace(() => {
            for (const place of [places.quizPlace, places.decidePlace]) {
                place.hidden = true;
                place.replaceChildren();
            }
        });
    }
    lessonPlan = await call(lesson.links.plan);
    if (asked) {
        review(places, id, lesson.plan.revision, lessonPlan, decide);
    } else {
        keepPlace(() => plan(places.planPlace, lessonPlan));
    }
    delete shown.rewrite;
}

let unequip = () => {};

/** Beats of a lesson that is written can be written again, from the plan and from each cell. */
function showRewriting() {
    const can = Boolean(lesson.links.rewrite && lessonPlan);
    if (changed("rewrite", [can, lesson.plan])) {
        const choose = can ? (beat, as) => act(`beats/${encodeURIComponent(beat)}/rewrite`, { as }) : null;
        keepPlace(() => {
            unequip();
            unequip = can ? rewritableCells(byId("notebook"), lessonPlan, choose) : () => {};
            lessonPlan && rewritableBeats(byId("plan"), lessonPlan, choose);
        });
    }
}

/** The stored notebook, which stays while a new one is made. */
async function showStored() {
    if (!lesson.result || !changed("stored", [lesson.result, lesson.plan, lesson.state === "stored"])) {
        return;
    }
    const passages = lesson.result.files.find((one) => one.name === "sources.json");
    const [file, verdicts, sources] = await Promise.all([
        call(mainFile(lesson.result).href, { headers: { Accept: "*/*" } }),
        call(lesson.links.report),
        passages ? call(passages.href, { headers: { Accept: "*/*" } }) : null,
    ]);
    const models = file.metadata?.widgets?.["application/vnd.jupyter.widget-state+json"]?.state;
    const stored = { solutions: solutionsOf(lesson.result), report: verdicts, findings: findingsByCell(verdicts), passages: sources?.passages, models, given: new Set(givenCells(file)) };
    const heading = lesson.state === "stored" ? "The notebook" : "The notebook as it was made before";
    const first = !byId("notebook").hasChildNodes();
    keepPlace(() => {
        report(byId("report"), verdicts);
        contents(byId("contents"), file.cells, stored.given, lessonPlan);
    });
    notebook(byId("notebook"), heading, file.cells, { lessonPlan, stored, done: () => first && goToAddress() });
}

function showWritten() {
    if (lesson.result || written.size === 0 || !changed("written", [...written.keys(), lessonPlan?.title])) {
        return;
    }
    const beats = [...written.entries()].sort(([a], [b]) => a - b).map(([, fact]) => fact);
    const heading = `What is written so far: part ${beats.length} of ${beats[0].of}`;
    notebook(byId("notebook"), heading, beats.flatMap((fact) => fact.cells), {
        lessonPlan,
        done: (cells) => newest(cells, `Part ${beats.length} of ${beats[0].of} is written`),
    });
}

async function show() {
    arrange(lesson.state);
    const retrying = !FINAL.has(lesson.state) && lesson.stages.some((run) => run.status === "retrying");
    const word = retrying ? "retrying" : lesson.state;
    if (changed("state", word)) {
        byId("state").className = `state ${word}`;
        byId("state").textContent = LABELS[word];
    }
    if (changed("ends", [lesson.state, lesson.links, lesson.failure, lesson.result, lesson.retryFrom])) {
        keepPlace(() => {
            actions();
            other();
            failure();
            result(byId("result"), lesson);
        });
    }
    showWay();
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
        if (type === "LessonRetried" && (fact.stage !== "validate" || lesson?.result)) {
            written.clear();
        }
        if (type === "CellsWritten") {
            written.set(fact.number, fact);
            delete shown.written;
        }
        refresh();
    },
    (state) => {
        byId("live").textContent = { live: "· live", lost: "· connection lost, trying again", ended: "" }[state];
        // Why, is what the next answer says: the service is away, or the reader is signed out.
        state === "lost" ? refresh() : byId("trouble").replaceChildren();
    },
);

// Waiting and work grow while nothing is heard.
setInterval(() => lesson && !FINAL.has(lesson.state) && !document.hidden && showWay(), 1000);
document.addEventListener("visibilitychange", () => document.hidden || refresh());
revealLinked();
localTimes();
refresh();
