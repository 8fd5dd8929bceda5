import { about, margin } from "./beside.js";
import { openings, tagOf } from "./cells.js";
import { fill, h } from "./dom.js";
import { dataUrl, isImage, markdown, python } from "./markdown.js";
import { keepPlace } from "./place.js";
import { inert } from "./trusted.js";

const LONGEST_TEXT = 20_000;
const joined = (value) => (Array.isArray(value) ? value.join("") : String(value ?? ""));
// Colours and cursor moves of terminals (ECMA-48 control sequences).
const plain = (text) => joined(text).replace(/\u001b\[[0-9;?]*[A-Za-z]/g, "");

function text(value, kind = "") {
    const all = plain(value);
    const shown = all.length > LONGEST_TEXT ? `${all.slice(0, LONGEST_TEXT)}\n… ${all.length - LONGEST_TEXT} more characters in the notebook` : all;
    return h("pre", { class: `text ${kind}`, tabindex: "0", role: "region", "aria-label": "Output" }, shown);
}

/** Saved outputs of an interactive part: its figures as they were, with the names of its controls. */
function widget(id, models, seen = new Set()) {
    const model = models?.[id];
    if (!model || seen.has(id)) {
        return [];
    }
    seen.add(id);
    const state = model.state ?? {};
    const label = state.description && state.value !== undefined ? [h("span", { class: "control" }, `${state.description} ${state.value}`)] : [];
    const children = (state.children ?? []).flatMap((child) => widget(String(child).replace("IPY_MODEL_", ""), models, seen));
    return [...label, ...children, ...(state.outputs ?? []).flatMap((one) => output(one, null))];
}

/** The sound that `markup` plays, where it is within the notebook: such as IPython's Audio shows it. */
function sound(markup) {
    const player = new DOMParser().parseFromString(inert(markup), "text/html").querySelector("audio");
    const source = player?.getAttribute("src") ?? player?.querySelector("source")?.getAttribute("src") ?? "";
    return source.startsWith("data:audio/") ? h("audio", { controls: true, src: source, "aria-label": "Sound" }) : null;
}

function rich(data, models) {
    const image = Object.keys(data).find(isImage);
    const view = data["application/vnd.jupyter.widget-view+json"];
    if (view) {
        const parts = widget(view.model_id, models);
        return h("div", { class: "widget" }, parts, h("p", { class: "soft" }, "Move it yourself in Jupyter: download the notebook."));
    }
    if (image) {
        return h("img", { src: dataUrl(image, data[image]), alt: plain(data["text/plain"] ?? "Figure") });
    }
    const heard = data["text/html"] ? sound(joined(data["text/html"])) : null;
    if (heard) {
        return heard;
    }
    if (data["text/html"]) {
        const frame = h("iframe", { sandbox: "", title: "Output as HTML" });
        frame.srcdoc = inert(joined(data["text/html"]));
        return frame;
    }
    if (data["text/markdown"]) {
        return h("div", { class: "prose" }, markdown(joined(data["text/markdown"])));
    }
    if (data["text/latex"]) {
        return h("div", { class: "prose" }, markdown(joined(data["text/latex"])));
    }
    return data["text/plain"] ? text(data["text/plain"]) : null;
}

function output(one, models) {
    switch (one.output_type) {
        case "stream":
            return text(one.text, one.name === "stderr" ? "err" : "");
        case "error":
            return text(one.traceback?.length ? one.traceback.join("\n") : `${one.ename}: ${one.evalue}`, "err");
        default:
            return rich(one.data ?? {}, models);
    }
}

function body(cell, models) {
    const source = joined(cell.source);
    const type = cell.cell_type ?? cell.type?.toLowerCase();
    if (type === "markdown") {
        return [h("div", { class: "prose" }, markdown(source, { attachments: cell.attachments }))];
    }
    if (type !== "code") {
        return [text(source)];
    }
    const made = (cell.outputs ?? []).map((one) => output(one, models)).flat();
    return [source ? python(source) : null, made.length > 0 ? h("div", { class: "outputs" }, made) : null];
}

/** What a cell shows; where it can not be shown it says so, and the others are shown all the same. */
function contents(cell, context) {
    let parts;
    try {
        parts = body(cell, context.models);
    } catch (fault) {
        console.warn("A cell can not be shown", fault);
        parts = [h("p", { class: "soft" }, "This cell can not be shown here. It is in the notebook.")];
    }
    return [margin(cell, context), h("div", { class: "cell-body" }, parts, about(cell, context))];
}

const FOCUSABLE = "a[href], button, summary, [tabindex]";

/** Changes what stands in `element`, and leaves the focus where it was. */
function change(element, parts) {
    const at = [...element.querySelectorAll(FOCUSABLE)].indexOf(document.activeElement);
    fill(element, ...parts);
    if (at >= 0) {
        [...element.querySelectorAll(FOCUSABLE)][at]?.focus({ preventScroll: true });
    }
}

/** The cells of one place, kept from one showing to the next: a cell that did not change is not touched. */
class Cells {
    #heading = h("h2", { id: "notebook-title" });
    #list = h("div", { class: "cells" });
    #known = new Map();
    #pass = 0;

    constructor(place) {
        fill(place, this.#heading, this.#list);
    }

    /** Shows `cells`, some at a time: the first paint waits for a few. `done` is told the cells that are new. */
    show(heading, cells, context, done) {
        this.#heading.textContent = heading;
        this.#pass += 1;
        const pass = this.#pass;
        const left = cells.map((cell, index) => [cell.id ?? `number-${index}`, cell]);
        const kept = new Set(left.map(([key]) => key));
        const before = this.#known.size;
        const made = [];
        let last = null;
        const some = () => {
            if (pass !== this.#pass) {
                return;
            }
            keepPlace(next);
            if (left.length > 0) {
                setTimeout(some);
                return;
            }
            before > 0 && made.forEach((element) => element.classList.add("arrived"));
            // Not within keepPlace, which would take back a move to another place.
            done?.(before > 0 ? made : []);
        };
        const next = () => {
            for (const [key, cell] of left.splice(0, 8)) {
                const known = this.#known.get(key);
                const element = this.#element(key, cell, context);
                const there = last ? last.nextSibling : this.#list.firstChild;
                // One that stands there already is not moved: it would lose the focus.
                there === element || this.#list.insertBefore(element, there);
                known || made.push(element);
                last = element;
            }
            if (left.length > 0) {
                return;
            }
            for (const [key, { element }] of this.#known) {
                if (!kept.has(key)) {
                    element.remove();
                    this.#known.delete(key);
                }
            }
        };
        some();
    }

    #element(key, cell, context) {
        const sign = JSON.stringify([cell.source, cell.outputs, cell.attachments, context.sign(cell)]);
        const known = this.#known.get(key);
        if (known?.sign === sign) {
            return known.element;
        }
        const element = known?.element ?? h("article", { class: "cell", id: cell.id ? `cell-${cell.id}` : null });
        change(element, contents(cell, context));
        this.#known.set(key, { element, sign });
        return element;
    }
}

const shown = new WeakMap();
const byKey = (list, key) => Map.groupBy(list, (one) => one[key]);

/**
 * The cells, each beside its beat; `heading` says what they are, and `stored` what is known of them once they ran: the
 * report, its findings by cell, the passages of the source, the models of widgets, what looks a solution up, the learner's own cells. `done` is told the cells that came
 * to those shown before.
 */
export function notebook(place, heading, cells, { lessonPlan = null, stored = null, done = null } = {}) {
    const given = stored?.given ?? new Set();
    const context = {
        models: stored?.models ?? null,
        beats: new Map((lessonPlan?.beats ?? []).map((one) => [one.id, one])),
        openings: new Set(openings(cells, given)),
        given,
        findings: stored?.findings ?? new Map(),
        proofs: new Map((stored?.report?.exercises ?? []).map((one) => [one.cell, one])),
        runs: new Map((stored?.report?.cells ?? []).map((one) => [one.cell, one])),
        passages: byKey(stored?.passages ?? [], "cell"),
        solutions: stored?.solutions ?? null,
    };
    context.sign = (cell) => [
        context.beats.get(tagOf(cell).beat)?.title,
        context.openings.has(cell),
        context.findings.get(cell.id),
        context.proofs.get(cell.id),
        context.runs.get(cell.id)?.seconds,
        context.passages.get(cell.id),
        context.models !== null,
        context.solutions !== null,
    ];
    if (!shown.has(place)) {
        shown.set(place, new Cells(place));
    }
    place.hidden = false;
    shown.get(place).show(heading, cells, context, done);
}
