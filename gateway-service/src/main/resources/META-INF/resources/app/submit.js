import { Problem, call } from "./api.js";
import { byId, fill, h, plural } from "./dom.js";

const ARXIV = /^(arxiv:\s*)?(\d{4}\.\d{4,5}|[a-z-]+(\.[a-z]{2})?\/\d{7})(v\d+)?$/i;
const LABELS = {
    topic: "The topic",
    scope: "What of it",
    level: "The level",
    minutes: "The minutes",
    notebook: "The notebook",
    after: "The cell",
    author: "Who writes it",
};
const form = byId("order");
const chosen = () => form.elements.kind.value;
/** Who was chosen to write it; nothing where the topic decides. */
const writer = () => form.elements.author?.value ?? "";
const NO_FILE = byId("file-name").textContent;
let dropped = null;
let key = null;

// One key for one order: sent again after a fault it asks for the same lesson, changed for a new one.
function orderKey() {
    key ??= Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join(
        "",
    );
    return key;
}

function choose(kind, focus = false) {
    form.elements.kind.value = kind;
    for (const part of form.querySelectorAll("[data-kind]")) {
        part.hidden = part.dataset.kind !== kind;
        if (!part.hidden && focus) {
            part.querySelector("input, textarea").focus();
        }
    }
}

function takeFile(file) {
    dropped = file;
    byId("file-name").textContent = file ? file.name : NO_FILE;
}

function order() {
    const body = new FormData();
    const put = (name, value) => value && body.append(name, value);
    body.append("topic", form.elements.topic.value);
    put("scope", form.elements.scope.value.trim());
    put("level", form.elements.level.value);
    put("minutes", byId("minutes").value.trim() || (byId("minutes").validity.badInput ? "?" : ""));
    put("review", byId("unasked").checked ? "none" : "");
    put("author", writer());
    put("notebook", byId("notebook").files[0]);
    put("after", byId("after").value.trim());
    const link = byId("link").value.trim();
    const sources = {
        none: () => {},
        file: () => put("file", dropped),
        link: () => body.append(ARXIV.test(link) ? "arxiv" : "url", link),
        excerpt: () => body.append("excerpt", byId("excerpt").value),
    };
    sources[chosen()]();
    return body;
}

/** Says what the library would make of the topic, before it is asked for. */
async function news() {
    const topic = form.elements.topic.value.trim();
    const place = byId("topic-news");
    if (topic.length < 2) {
        place.replaceChildren();
        return;
    }
    let match;
    try {
        match = await call(`/api/concepts/match?topic=${encodeURIComponent(topic)}`);
    } catch (problem) {
        if (!(problem instanceof Problem)) {
            throw problem;
        }
        // It is a courtesy: asking for the lesson will say what is wrong.
        place.replaceChildren();
        return;
    }
    if (form.elements.topic.value.trim() !== topic) {
        return;
    }
    const { meant, closest } = match;
    const take = (one) =>
        h("button", { type: "button", class: "plain", onclick: () => takeTopic(one.title) }, one.title);
    fill(
        place,
        writer() === "assistant"
            ? "Your assistant writes it: ask it to go on with the lesson once it is planned here."
            : writer() === "model"
            ? `${form.dataset.model} writes it.${meant ? ` The library teaches this, too: ${meant.title}.` : ""}`
            : meant
            ? `The library teaches this: ${meant.title}, ${plural(meant.beats, "part")}, about ${meant.minutes} minutes in full.`
            : [`The library does not teach this${beyond()}. Closest: `, ...closest.map(take)],
    );
}

const beyond = () => (form.dataset.model && writer() !== "library" ? `; ${form.dataset.model} would write it` : " yet");

let asked = 0;

/** Soon: many keys are one question. */
function askNews() {
    clearTimeout(asked);
    asked = setTimeout(news, 250);
}

function takeTopic(title) {
    form.elements.topic.value = title;
    key = null;
    byId("topic").focus();
    news();
}

function clear() {
    for (const wrong of form.querySelectorAll(".wrong")) {
        wrong.textContent = "";
    }
    for (const field of form.querySelectorAll("[aria-invalid]")) {
        field.removeAttribute("aria-invalid");
    }
}

function show(field, message) {
    const name = field === "file" || field === "pdf" || field.startsWith("source") ? "source" : field;
    const place = byId(`${name}-error`) ?? byId("order-error");
    const subject = name === "source" ? "The source" : (LABELS[name] ?? name);
    place.textContent = `${place.textContent} ${subject} ${message}.`.trim();
    const inputs = form.querySelectorAll(`[aria-describedby~="${name}-error"]`);
    const input = [...inputs].find((one) => !one.closest("[hidden]"));
    input?.setAttribute("aria-invalid", "true");
    input?.closest("details")?.setAttribute("open", "");
}

async function submit() {
    clear();
    if (chosen() === "file" && !dropped) {
        show("source", "is missing: choose a file, or take None");
        byId("file").focus();
        return;
    }
    const button = form.querySelector("[type=submit]");
    button.disabled = true;
    byId("sending").textContent = "Sending …";
    try {
        const lesson = await call("/api/lessons", {
            method: "POST",
            headers: { "Idempotency-Key": orderKey() },
            body: order(),
        });
        location.assign(`/lessons/${encodeURIComponent(lesson.id)}`);
    } catch (problem) {
        if (!(problem instanceof Problem)) {
            throw problem;
        }
        problem.errors.forEach((error) => show(error.field, error.message));
        if (problem.errors.length === 0) {
            byId("order-error").textContent = problem.message;
        }
        form.querySelector("[aria-invalid]")?.focus();
    } finally {
        button.disabled = false;
        byId("sending").textContent = "";
    }
}

form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit();
});
form.addEventListener("input", () => (key = null));
form.elements.author?.addEventListener("change", news);
byId("topic").addEventListener("input", askNews);
form.elements.kind.forEach((radio) => radio.addEventListener("change", () => choose(radio.value)));
byId("file").addEventListener("change", (event) => takeFile(event.target.files[0] ?? null));

// Anywhere on the page: a file that misses the field must not replace the page.
addEventListener("dragover", (event) => {
    event.preventDefault();
    document.body.classList.add("dropping");
});
addEventListener("dragleave", (event) => event.relatedTarget ?? document.body.classList.remove("dropping"));
addEventListener("drop", (event) => {
    event.preventDefault();
    document.body.classList.remove("dropping");
    const file = event.dataTransfer.files[0];
    if (file) {
        key = null;
        choose("file");
        takeFile(file);
    }
});

for (const button of document.querySelectorAll("[data-topic]")) {
    button.addEventListener("click", () => takeTopic(button.dataset.topic));
}
const open = () =>
    document.querySelector(`details[id="${CSS.escape(location.hash.slice(1))}"]`)?.setAttribute("open", "");
addEventListener("hashchange", open);
open();
choose(chosen());
takeFile(byId("file").files[0] ?? null);
news();
