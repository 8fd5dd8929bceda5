import { again } from "./again.js";
import { Problem, call, post } from "./api.js";
import { confirmed } from "./confirm.js";
import { byId, h, localTimes, plural, say } from "./dom.js";
import { KeyedTable } from "./keyed-table.js";

const PATH = "/api/operations/dead-letters?limit=10";
const PAUSE = 15_000;
const SOON = 3000;
const STATUS = { open: "Waits for you", retried: "Was tried again", settled: "Settled", unreadable: "Unreadable" };
const answers = new Map();
let path = PATH;
let table = null;
let missed = 0;

const when = (at) => ({
    key: at,
    node: () => {
        const time = h("span", {}, h("time", { datetime: at }, at));
        localTimes(time);
        return time;
    },
});

function task({ stage, revision, run, attempts }) {
    const parts = [
        stage,
        revision > 1 && `revision ${revision}`,
        run > 0 && `try ${run + 1}`,
        attempts && plural(attempts, "attempt"),
    ];
    return parts.filter(Boolean).join(", ");
}

function actions(letter) {
    const answer = answers.get(letter.id);
    if (answer || !letter.links.requeue) {
        return answer ?? "";
    }
    const about = letter.topic ?? letter.lesson;
    return {
        key: letter.links.requeue,
        node: () => confirmed("Put back", "Try its lesson again?", "Yes, put it back", about, () => requeue(letter)),
    };
}

async function requeue(letter) {
    try {
        const lesson = await post(letter.links.requeue);
        answers.set(letter.id, {
            text: `Put back: ${lesson.state}`,
            href: `/lessons/${encodeURIComponent(lesson.id)}`,
            kind: "said",
        });
    } catch (problem) {
        if (!(problem instanceof Problem)) {
            throw problem;
        }
        // A broker that is away may be back at the next try.
        problem.status === 503 || problem.status === 0
            ? say(byId("letters-trouble"), problem.message)
            : answers.set(letter.id, { text: problem.message, kind: "said" });
    }
    await look();
    const said = answers.get(letter.id);
    said && say(byId("letters-said"), `${letter.topic ?? letter.lesson}: ${said.text}`);
    // The button that was pressed is gone.
    document.activeElement === document.body && byId("letters-title").focus({ preventScroll: true });
}

function show({ letters, next }) {
    table ??= new KeyedTable(byId("letters"), "Dead letters, newest first", [
        ["Lesson"],
        ["Task"],
        ["Reason", "text"],
        ["Given up"],
        ["Status"],
        ["Action"],
    ]);
    table.show(
        letters.map((letter) => ({
            key: letter.id,
            cells: [
                letter.links.lesson
                    ? { text: letter.topic ?? letter.lesson, href: `/lessons/${encodeURIComponent(letter.lesson)}` }
                    : (letter.topic ?? letter.lesson ?? `Letter ${letter.id}`),
                task(letter),
                letter.reason,
                when(letter.at),
                { key: letter.status, node: () => h("span", { class: `tag ${letter.status}` }, STATUS[letter.status]) },
                actions(letter),
            ],
        })),
    );
    byId("letters").hidden = letters.length === 0;
    byId("no-letters").hidden = letters.length > 0;
    byId("older-letters").hidden = !next;
    byId("older-letters").onclick = () => turn(next);
    byId("newest-letters").hidden = path === PATH;
    byId("newest-letters").onclick = () => turn(PATH);
}

async function turn(to) {
    path = to;
    await look();
    const title = byId("letters-title");
    title.focus({ preventScroll: true });
    title.scrollIntoView({ block: "nearest" });
}

async function look() {
    const asked = path;
    try {
        const page = await call(asked);
        if (asked === path) {
            missed = 0;
            say(byId("letters-trouble"), "");
            show(page);
        }
    } catch (problem) {
        if (!(problem instanceof Problem)) {
            throw problem;
        }
        missed += 1;
        // One try that fails may have met a busy moment: what is shown stays, and is looked at again.
        const passes = problem.status === 503 && missed < 2;
        say(byId("letters-trouble"), passes ? "" : problem.message);
        passes && table === null && setTimeout(() => asked === path && look(), SOON);
    }
}

/** Keeps the dead letters up to date; returns how to have them looked at now. */
export const letters = () => again(PAUSE, look);
