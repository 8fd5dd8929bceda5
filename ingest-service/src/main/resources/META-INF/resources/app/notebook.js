import { fill, h, plural } from "./dom.js";
import { dataUrl, isImage, markdown, python } from "./markdown.js";
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

function margin(cell, beats, findings) {
    const tag = cell.metadata?.notebook_learning ?? {};
    const beat = beats.get(tag.beat);
    const broken = findings.get(cell.id) ?? [];
    return h(
        "div",
        { class: "margin" },
        tag.exercise ? h("span", { class: "tag" }, "Exercise") : null,
        beat && h("a", { href: `#beat-${beat.id}`, class: "soft" }, beat.title),
        broken.length > 0 && h("a", { href: "#report-title", class: "tag bad", title: broken.map((one) => one.message).join("\n") }, plural(broken.length, "finding")),
    );
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

/** One cell; where it can not be shown it says so, and the others are shown all the same. */
function cellElement(cell, context) {
    let parts;
    try {
        parts = body(cell, context.models);
    } catch (fault) {
        console.warn("A cell can not be shown", fault);
        parts = [h("p", { class: "soft" }, "This cell can not be shown here. It is in the notebook.")];
    }
    return h("article", { class: "cell", id: cell.id ? `cell-${cell.id}` : null }, margin(cell, context.beats, context.findings), h("div", { class: "cell-body" }, parts));
}

/** The cells, each beside its beat; `heading` says what they are. Returns before all are made: the first paint waits for a few. */
export function notebook(place, heading, cells, { models = null, lessonPlan = null, findings = new Map() } = {}) {
    const context = { models, beats: new Map((lessonPlan?.beats ?? []).map((one) => [one.id, one])), findings };
    const list = h("div", { class: "cells" });
    place.hidden = false;
    fill(place, h("h2", { id: "notebook-title" }, heading), list);
    const left = [...cells];
    const more = () => {
        list.append(...left.splice(0, 8).map((one) => cellElement(one, context)));
        if (left.length > 0 && list.isConnected) {
            setTimeout(more);
        }
    };
    more();
}
