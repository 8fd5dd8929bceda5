// The texts of the plan as the gateway sets them, each found by what was written.
import { fragments } from "./fragments.js";
import { h } from "./dom.js";

const lines = new Map();
const codes = new Map();

/** Gets how the texts of the plan of the lesson `id` are set: before they are shown. */
export async function fetchTexts(id) {
    const body = await fragments(`/lessons/${id}/plan`);
    body.querySelectorAll("[data-line]").forEach((one) => lines.set(one.dataset.line, one));
    body.querySelectorAll("[data-code]").forEach((one) => codes.set(one.dataset.code, one));
}

const copies = (place) => [...place.childNodes].map((one) => document.importNode(one, true));

/** What a line of Markdown shows; the line as it was written where the gateway had another plan. */
export const line = (text) => (lines.has(text) ? copies(lines.get(text)) : [String(text)]);

/** A block of Python, which `label` names for those who listen. */
export function code(text, label) {
    const [block] = codes.has(text)
        ? copies(codes.get(text))
        : [h("pre", { class: "code", tabindex: "0", role: "region" }, text)];
    block.setAttribute("aria-label", label);
    return block;
}
