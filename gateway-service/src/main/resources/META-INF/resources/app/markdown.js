// Markdown, maths and code of lessons, sources and models. None of it is trusted: what marked makes of it goes
// through DOMPurify, and maths is set afterwards by KaTeX, as MathML, from text alone.
import { h } from "./dom.js";

const { DOMPurify, katex, marked, hljs } = globalThis;
const LONGEST_FORMULA = 5000;
const CLEAN = {
    USE_PROFILES: { html: true },
    FORBID_TAGS: ["style", "form", "input", "button", "select", "textarea", "video", "audio", "source", "track", "dialog"],
    FORBID_ATTR: ["style", "class", "name", "background"],
    SANITIZE_NAMED_PROPS: true,
    RETURN_DOM_FRAGMENT: true,
};
const escaped = (text) => text.replace(/[&<>"]/g, (one) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[one]);
const formula = (tex, block) => `<code title="${block ? "tex-block" : "tex"}">${escaped(tex)}</code>`;
const maths = (name, level, start, pattern) => ({
    name,
    level,
    start: (text) => {
        const at = text.indexOf(start);
        return at < 0 ? undefined : at;
    },
    tokenizer(text) {
        const match = pattern.exec(text);
        return match ? { type: name, raw: match[0], tex: match[1] } : undefined;
    },
    renderer: (token) => formula(token.tex.trim(), name !== "inlineMaths"),
});
const parser = new marked.Marked({ gfm: true }, {
    extensions: [
        maths("blockMaths", "block", "$$", /^ {0,3}\$\$((?:[^$\\]|\\[^]|\$(?!\$)){1,5000})\$\$(?=\s|$)/),
        maths("displayMaths", "inline", "$$", /^\$\$((?:[^$\\]|\\[^]){1,5000})\$\$/),
        maths("inlineMaths", "inline", "$", /^\$(?![\s$])((?:[^$\\\n]|\\[^\n]){1,2000})(?<!\s)\$(?!\d)/),
    ],
});

// KaTeX writes narrow spaces as bare text among elements, which browsers leave out (MathML Core has text in tokens only).
const SPACES = { "\u200a": 0.0556, "\u2009": 0.1667, "\u2005": 0.2222, "\u2005\u200a": 0.2778 };
const TOKENS = new Set(["mi", "mn", "mo", "mtext", "ms", "annotation"]);

function setSpaces(place) {
    const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
    const bare = [];
    while (texts.nextNode()) {
        SPACES[texts.currentNode.data] && !TOKENS.has(texts.currentNode.parentNode.localName) && bare.push(texts.currentNode);
    }
    for (const text of bare) {
        const space = document.createElementNS("http://www.w3.org/1998/Math/MathML", "mspace");
        space.setAttribute("width", `${SPACES[text.data]}em`);
        text.replaceWith(space);
    }
}

function setFormula(code) {
    const block = code.title === "tex-block";
    const place = h(block ? "div" : "span", { class: block ? "maths" : "maths-in" });
    try {
        if (code.textContent.length > LONGEST_FORMULA) {
            throw new RangeError("too long to be a formula");
        }
        katex.render(code.textContent, place, { displayMode: block, output: "mathml", trust: false, strict: false, maxExpand: 300, maxSize: 20 });
    } catch {
        // What is no TeX stays readable as it was written.
        place.replaceChildren(h("code", {}, code.textContent));
    }
    setSpaces(place);
    const next = code.nextSibling;
    code.replaceWith(place);
    if (!block && next?.nodeType === Node.TEXT_NODE && /^[.,;:!?)]/.test(next.data)) {
        // No line begins with the mark after a formula.
        next.splitText(1);
        const whole = h("span", { class: "whole" });
        place.replaceWith(whole);
        whole.append(place, next);
    }
}

// Only what comes with the lesson is shown; a picture elsewhere would tell its host who reads.
function settleImage(image, attachments) {
    const source = image.getAttribute("src") ?? "";
    const bundle = attachments?.[decodeURIComponent(source.replace(/^attachment:/, ""))];
    const type = source.startsWith("attachment:") && bundle ? Object.keys(bundle).find((one) => IMAGE.has(one)) : null;
    if (type) {
        image.src = dataUrl(type, bundle[type]);
    } else if (!/^data:image\/(png|jpeg|gif|webp|svg\+xml)[;,]/i.test(source)) {
        image.replaceWith(h("span", { class: "soft" }, `[picture: ${image.alt || "not part of the lesson"}]`));
    }
}

const IMAGE = new Set(["image/png", "image/jpeg", "image/gif", "image/webp", "image/svg+xml"]);
export const isImage = (type) => IMAGE.has(type);

/** An image as the source of an `img`, where even SVG runs nothing. */
export function dataUrl(type, data) {
    const text = Array.isArray(data) ? data.join("") : String(data);
    return type === "image/svg+xml" ? `data:${type},${encodeURIComponent(text)}` : `data:${type};base64,${text.replace(/[^A-Za-z0-9+/=]/g, "")}`;
}

/** Elements for markdown. */
export function markdown(text, { inline = false, attachments = null } = {}) {
    const made = inline ? parser.parseInline(String(text)) : parser.parse(String(text));
    const clean = DOMPurify.sanitize(made, CLEAN);
    for (const link of clean.querySelectorAll("a[href]")) {
        const href = link.getAttribute("href");
        if (/^https?:/i.test(href)) {
            link.rel = "noopener noreferrer nofollow";
            link.target = "_blank";
        } else if (!href.startsWith("#")) {
            link.removeAttribute("href");
        }
    }
    clean.querySelectorAll("img").forEach((image) => settleImage(image, attachments));
    clean.querySelectorAll('code[title^="tex"]').forEach(setFormula);
    clean.querySelectorAll("pre > code").forEach((code) => code.parentElement.replaceWith(python(code.textContent)));
    clean.querySelectorAll("table").forEach((table) => {
        const wide = h("div", { class: "wide", tabindex: "0", role: "region", "aria-label": "Table" });
        table.replaceWith(wide);
        wide.append(table);
    });
    return clean;
}

/** A block of Python with its parts marked. */
export function python(text, label = "Code") {
    const code = h("code");
    const coloured = hljs.highlight(String(text), { language: "python", ignoreIllegals: true }).value;
    code.append(DOMPurify.sanitize(coloured, { ALLOWED_TAGS: ["span"], ALLOWED_ATTR: ["class"], RETURN_DOM_FRAGMENT: true }));
    return h("pre", { class: "code", tabindex: "0", role: "region", "aria-label": label }, code);
}
