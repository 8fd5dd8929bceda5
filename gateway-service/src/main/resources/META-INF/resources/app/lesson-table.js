import { post } from "./api.js";
import { confirmed } from "./confirm.js";
import { fill, h, localTimes, plural } from "./dom.js";

const ENDED = new Set(["stored", "failed", "cancelled"]);
const COLUMNS = [
    ["Lesson"],
    ["State"],
    ["Asked for by", "owner"],
    ["Source", "from"],
    ["Asked for", "when"],
    ["Actions", "do"],
];
const SOURCES = {
    file: (one) => one.fileName,
    url: (one) => one.url,
    excerpt: () => "pasted text",
    arxiv: (one) => `arXiv ${one.id}`,
    topic: () => "",
};

const standing = ({ state, stages }) =>
    !ENDED.has(state) && stages.some((run) => run.status === "retrying") ? "retrying" : state;

const NEWS = {
    failed: ({ failure }) => failure?.reason,
    stored: ({ result }) =>
        result &&
        `${result.passed ? "Passed" : "With findings"}, ${result.proven} of ${plural(result.exercises, "exercise")} proven`,
    "awaiting-learner": () => "The plan is ready",
    "awaiting-budget": () => "It has cost as much as it may",
    "awaiting-assistant": () => "Your assistant is to write",
    writing: ({ written }) => written && `Part ${written.number} of ${written.of}`,
};

/** What is to be said about how a lesson stands; may be empty. */
function news(lesson) {
    const retried =
        standing(lesson) === "retrying" && lesson.stages.findLast((run) => run.status === "retrying").retryReason;
    const stalled = lesson.stalled && `Had stalled and was put back: ${lesson.stalled.reason}`;
    const queued = lesson.queuedSince && (lesson.waiting?.text ?? "In the queue");
    return retried || stalled || queued || NEWS[lesson.state]?.(lesson) || "";
}

/** A table of lessons whose rows stay where they are while what stands in them changes. */
export class LessonTable {
    #place;
    #labels;
    #onTrouble;
    #rows = new Map();
    #body = h("tbody");
    #table;

    /** `labels` has people's words for each state. `onTrouble` is given the problem of an action that was refused. */
    constructor(place, labels, onTrouble) {
        this.#place = place;
        this.#labels = labels;
        this.#onTrouble = onTrouble;
        const head = COLUMNS.map(([name, kind]) => h("th", { scope: "col", class: kind ?? null }, name));
        this.#table = h(
            "table",
            { class: "lessons" },
            h("caption", { class: "hidden" }, "Lessons"),
            h("thead", {}, h("tr", {}, head)),
            this.#body,
        );
        this.#body.addEventListener("keydown", (event) => this.#step(event));
    }

    /** Whether the reader is at these rows, so that they must stay as they are. */
    get inUse() {
        const selection = getSelection();
        const marked = !selection.isCollapsed && this.#place.contains(selection.anchorNode);
        return (
            marked ||
            this.#body.contains(document.activeElement) ||
            this.#body.matches(":hover") ||
            this.#place.getBoundingClientRect().top < 0
        );
    }

    /** Shows exactly `lessons`, in their order. */
    show(lessons) {
        this.update(lessons);
        const rows = lessons.map((lesson) => this.#rows.get(lesson.id) ?? this.#row(lesson));
        this.#rows = new Map(lessons.map((lesson, index) => [lesson.id, rows[index]]));
        const focused = document.activeElement;
        this.#body.replaceChildren(...rows.map((row) => row.element));
        this.#table.classList.toggle(
            "owned",
            lessons.some((lesson) => lesson.owner),
        );
        fill(this.#place, lessons.length > 0 && this.#table);
        if (this.#body.contains(focused)) {
            focused.focus({ preventScroll: true });
        }
    }

    /** Brings the rows of `lessons` up to date; returns whether these are the rows that are shown. */
    update(lessons) {
        lessons.forEach((lesson) => this.#rows.get(lesson.id)?.take(lesson));
        return lessons.map((lesson) => lesson.id).join() === [...this.#rows.keys()].join();
    }

    #row(first) {
        const topic = h("a", { href: `/lessons/${encodeURIComponent(first.id)}` });
        const state = h("td");
        const owner = h("td", { class: "owner" });
        const actions = h("td", { class: "do" });
        const source = first.request.source ?? { kind: "topic" };
        const element = h(
            "tr",
            {},
            h("th", { scope: "row" }, topic),
            state,
            owner,
            h("td", { class: "from" }, SOURCES[source.kind]?.(source) ?? ""),
            h("td", { class: "when" }, h("time", { datetime: first.requestedAt }, first.requestedAt)),
            actions,
        );
        localTimes(element);
        const shown = {};
        const changed = (part, value) => shown[part] !== value && ((shown[part] = value), true);
        const take = (lesson) => {
            changed("topic", lesson.request.topic) && fill(topic, lesson.request.topic);
            changed("owner", lesson.owner ?? "") && fill(owner, lesson.owner ?? "");
            const word = standing(lesson);
            changed("state", [word, news(lesson)].join()) &&
                fill(
                    state,
                    h("span", { class: `state ${word}` }, this.#labels[word] ?? word),
                    " ",
                    h("span", { class: "news" }, news(lesson)),
                );
            changed("actions", JSON.stringify([lesson.links.cancel, lesson.links.retry])) &&
                fill(actions, this.#actions(lesson, take));
        };
        take(first);
        return { element, take };
    }

    #actions({ id, links, request }, take) {
        const act = async (link) => {
            try {
                take(await post(link));
            } catch (problem) {
                this.#onTrouble(problem);
            }
        };
        return [
            links.retry &&
                h(
                    "button",
                    {
                        type: "button",
                        class: "plain",
                        "aria-label": `Try again: ${request.topic}`,
                        "data-lesson": id,
                        onclick: () => act(links.retry),
                    },
                    "Try again",
                ),
            links.cancel && confirmed("Cancel", "Cancel it?", "Yes, cancel", request.topic, () => act(links.cancel)),
        ];
    }

    /** Up and down lead from lesson to lesson. */
    #step(event) {
        const down = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (!down || event.altKey || event.ctrlKey || event.metaKey) {
            return;
        }
        const links = [...this.#body.querySelectorAll("th a")];
        const at = links.findIndex((link) => link.closest("tr").contains(document.activeElement));
        const to = links[at + down];
        if (to) {
            event.preventDefault();
            to.focus();
        }
    }
}
