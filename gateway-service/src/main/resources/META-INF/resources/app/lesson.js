import { Problem, call, post } from "./api.js";
import { budget } from "./budget.js";
import { cellsIn } from "./cells.js";
import { contents } from "./contents.js";
import { byId, fill, h, localTimes } from "./dom.js";
import { fragments } from "./fragments.js";
import { LiveEvents } from "./live.js";
import { newest } from "./newest.js";
import { notebook } from "./notebook.js";
import { arrange } from "./order.js";
import { keepPlace } from "./place.js";
import { plan } from "./plan.js";
import { findingsByCell, report } from "./report.js";
import { againFrom, result, solutionsOf } from "./result.js";
import { goToAddress, revealLinked } from "./reveal.js";
import { review } from "./review.js";
import { rewritableBeats, rewritableCells } from "./rewrite.js";
import { fetchTexts } from "./texts.js";
import { timeline } from "./timeline.js";

const EVENTS = [
    "LessonRequested",
    "StageStarted",
    "StageProgressed",
    "StageRetrying",
    "StageFinished",
    "SourceIngested",
    "PlanDrafted",
    "PlanApproved",
    "PlanChangeRequested",
    "CellsWritten",
    "DraftWritten",
    "NotebookExecuted",
    "NotebookStored",
    "LessonFailed",
    "LessonCancelled",
    "LessonRetried",
    "ModelUsed",
    "CapReached",
    "CapRaised",
    "AssistantAwaited",
    "AssistantReplied",
];
const LABELS = {
    requested: "Asked for",
    ingesting: "Reading",
    planning: "Planning",
    "awaiting-learner": "Waiting for you",
    "awaiting-budget": "At its cap",
    "awaiting-assistant": "Waits for your assistant",
    writing: "Writing",
    validating: "Checking",
    stored: "Ready",
    failed: "Failed",
    cancelled: "Cancelled",
    retrying: "Trying again",
};
const FINAL = new Set(["stored", "failed", "cancelled"]);
/** Here the question has its own way to stop. */
const ASKING = new Set(["awaiting-learner", "awaiting-budget"]);
const id = byId("lesson").dataset.lesson;
const path = `/api/lessons/${id}`;
let lesson = null;
let lessonPlan = null;
let written = 0;
let lookups = 0;
const shown = {};

/** Whether `value` is another one than at the last call for this `part` of the page. */
function changed(part, value) {
    const text = JSON.stringify(value);
    const other = shown[part] !== text;
    shown[part] = text;
    return other;
}

/** Does `work` for this `part` of the page. Where it fails, the next look does it again. */
async function whole(part, work) {
    try {
        await work();
    } catch (problem) {
        delete shown[part];
        throw problem;
    }
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
        lesson.links.cancel && !ASKING.has(lesson.state) && button("cancel", "Cancel the lesson", "second"),
    );
}

function failure() {
    const { failure: why, state } = lesson;
    const told = () => [
        h("h2", {}, "It can not be made like this"),
        h("p", {}, `${why.reason}.`),
        h("p", {}, h("b", {}, "What to do. "), why.remedy),
    ];
    fill(byId("failure"), state === "failed" && why && h("div", { class: "note bad" }, told()));
}

const places = { quizPlace: byId("quiz"), planPlace: byId("plan"), decidePlace: byId("decide") };

/** The notebook that this one was split from, or that goes on from it. */
function other() {
    const page = (link) => `/lessons/${link.split("/").pop()}`;
    const { continuation, continues } = lesson.links;
    const told = (lead, link, what) => link && h("p", {}, lead, h("a", { href: page(link) }, what), ".");
    fill(
        byId("other"),
        told("It goes on in ", continuation, "a notebook of its own"),
        told("It goes on from ", continues, "another notebook"),
    );
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
    [lessonPlan] = await Promise.all([call(lesson.links.plan), fetchTexts(id)]);
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

/** The cells as the gateway has them now; null where they were asked for again meanwhile. */
async function cellsNow() {
    lookups += 1;
    const lookup = lookups;
    const body = await fragments(`/lessons/${id}/cells`);
    return lookup === lookups ? body.firstElementChild : null;
}

/** The stored notebook, which stays while a new one is made. */
async function showStored() {
    if (!lesson.result || !changed("stored", [lesson.result, lesson.plan, lesson.state === "stored"])) {
        return;
    }
    const made = lesson.result;
    const heading = lesson.state === "stored" ? "The notebook" : "The notebook as it was made before";
    const passages = made.files.find((one) => one.name === "sources.json");
    const [body, verdicts, sources] = await Promise.all([
        cellsNow(),
        call(lesson.links.report),
        passages ? call(passages.href, { headers: { Accept: "*/*" } }) : null,
    ]);
    if (body === null) {
        return;
    }
    const cells = cellsIn(body);
    const stored = {
        solutions: solutionsOf(id, made),
        report: verdicts,
        findings: findingsByCell(verdicts),
        passages: sources?.passages,
    };
    const first = !byId("notebook").hasChildNodes();
    keepPlace(() => {
        report(byId("report"), verdicts);
        contents(byId("contents"), cells, lessonPlan);
    });
    notebook(byId("notebook"), heading, cells, { lessonPlan, stored, done: () => first && goToAddress() });
}

async function showWritten() {
    if (lesson.result || written === 0 || !changed("written", [written, lessonPlan?.title])) {
        return;
    }
    const body = await cellsNow();
    if (body === null || "stored" in body.dataset || body.dataset.part === "0") {
        return;
    }
    const part = `${body.dataset.part} of ${body.dataset.of}`;
    notebook(byId("notebook"), `What is written so far: part ${part}`, cellsIn(body), {
        lessonPlan,
        done: (cells) => newest(cells, `Part ${part} is written`),
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
    if (changed("budget", [lesson.spending, lesson.state === "awaiting-budget"])) {
        keepPlace(() => budget(byId("budget"), lesson, (upTo) => act("cap", { upTo }), () => act("cancel")));
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
    await whole("plan", showPlan);
    await whole("written", showWritten);
    await whole("stored", showStored);
    showRewriting();
}

let asked = null;

/** Looks the lesson up again, soon: many events at once are one question. */
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

const list = byId("events").querySelector("ol");
const live = new LiveEvents(
    `${path}/events`,
    EVENTS,
    (number, type, event) => {
        const about = event.doing ?? event.reason ?? event.stalled ?? event.beat ?? event.title ?? "";
        const what = h("span", { class: "soft" }, [event.stage, about].filter(Boolean).join(" "));
        list.append(h("li", { value: number }, h("time", { datetime: event.at }, event.at), ` ${type} `, what));
        localTimes(list.lastElementChild);
        written += type === "CellsWritten" ? 1 : 0;
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
// Nor does a lesson hear of those before it in the queue.
setInterval(() => lesson?.queuedSince && !document.hidden && refresh(), 5000);
document.addEventListener("visibilitychange", () => document.hidden || refresh());
revealLinked();
localTimes();
refresh();
