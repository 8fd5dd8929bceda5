import { fill, h, plural } from "./dom.js";
import { code, line } from "./texts.js";

const CHANGES = {
    ADDED: ["added", "Added"],
    DROPPED: ["dropped", "Left out"],
    RECAPPED: ["recapped", "Shortened"],
    MOVED: ["moved", "Moved"],
    KEPT: ["kept", "Stays"],
    REWRITTEN: ["rewritten", "Otherwise"],
};

function change(one) {
    const [kind, word] = CHANGES[one.kind] ?? ["", one.kind];
    const title =
        kind === "dropped" ? h("del", {}, line(one.title)) : h(kind === "added" ? "ins" : "span", {}, line(one.title));
    return h(
        "li",
        { class: `change ${kind}` },
        h("span", { class: "mark" }, word),
        h("span", {}, title, " ", h("span", { class: "soft" }, line(one.why))),
    );
}

/** What happened to a beat, in a word, and the class for it. */
export function mark(one, changes) {
    const changed = changes.find((other) => other.beat === one.id && other.kind !== "DROPPED");
    return changed ? (CHANGES[changed.kind] ?? ["", ""]) : one.form === "RECAP" ? CHANGES.RECAPPED : ["", ""];
}

/** A beat's title, mark and times. */
export function beatHead(one, word) {
    const times = one.cells === undefined ? `${one.minutes} min` : `${one.minutes} min, ${plural(one.cells, "cell")}`;
    const title = h("strong", {}, line(one.title));
    return h(
        "div",
        { class: "beat-head" },
        title,
        word && h("span", { class: "mark" }, word),
        h("span", { class: "times" }, times),
    );
}

function beat(one, changes) {
    const [kind, word] = mark(one, changes);
    return h(
        "li",
        { id: `beat-${one.id}`, class: `beat ${kind}` },
        beatHead(one, word),
        h("p", { class: "soft" }, line(one.intent)),
    );
}

function changed(changes, notes) {
    return h(
        "div",
        { class: "note" },
        h("h3", {}, "What your answers and wishes changed"),
        h("ul", { class: "changes" }, changes.map(change)),
        notes.map((text) => h("p", { class: "told" }, line(text))),
    );
}

const sum = (beats, what) => beats.reduce((total, one) => total + one[what], 0);

/** The plan in plain words, what changed in it first; `list` takes the place of the beats where they can be changed. */
export function plan(place, lessonPlan, list = null) {
    const { beats, changes, notes = [] } = lessonPlan;
    place.hidden = false;
    fill(
        place,
        h("h2", { id: "plan-title" }, "The plan"),
        h("p", {}, line(lessonPlan.summary)),
        h(
            "p",
            { class: "soft" },
            `For ${lessonPlan.level}: `,
            line(lessonPlan.levelReason),
            ". ",
            `${sum(beats, "minutes")} minutes in ${plural(sum(beats, "cells"), "cell")}.`,
        ),
        lessonPlan.given.length > 0 && h("p", { class: "soft" }, `Taken for granted: ${lessonPlan.given.join(", ")}.`),
        lessonPlan.sourceUse && h("p", { class: "soft" }, line(lessonPlan.sourceUse)),
        (changes.length > 0 || notes.length > 0) && changed(changes, notes),
        list ??
            h(
                "ol",
                { class: "beats" },
                beats.map((one) => beat(one, changes)),
            ),
    );
}

/** A question whose options answer at once. The first choice counts, but a slip can be taken back. */
function question(diagnostic, number, answers, changed) {
    const said = h("div", { class: "said", role: "status" });
    const button = (kind, index, content) =>
        h("button", { type: "button", class: kind, "aria-pressed": "false", onclick: () => choose(index) }, content);
    const options = diagnostic.options.map((option, index) => button("option", index, line(option.text)));
    const unsure = button("option unsure", null, "I am not sure yet");
    const undo = h("button", { type: "button", class: "plain", onclick: () => choose() }, "That was a slip");
    const all = [...options, unsure];

    function choose(index) {
        const taken = index !== undefined;
        taken ? answers.set(diagnostic.id, index) : answers.delete(diagnostic.id);
        show(index);
        taken || all[0].focus();
        changed();
    }
    function show(index) {
        const taken = index !== undefined;
        const right = diagnostic.options.findIndex((option) => option.correct);
        all.forEach((button, at) => {
            const pressed = taken && at === (index ?? options.length);
            button.setAttribute("aria-pressed", String(pressed));
            button.setAttribute("aria-disabled", String(taken));
            button.classList.toggle("right", taken && at === right);
            button.classList.toggle("miss", pressed && at !== right && index !== null);
        });
        said.replaceChildren();
        if (taken) {
            const option = index === null ? null : diagnostic.options[index];
            const lead =
                option === null
                    ? "Good to know: the lesson will start there."
                    : option.correct
                      ? "Right."
                      : "Not quite, and many think so at first.";
            said.append(
                h(
                    "p",
                    { class: option?.correct ? "good" : "kind" },
                    h("b", {}, lead),
                    " ",
                    option ? line(option.says) : "",
                    " ",
                    undo,
                ),
            );
        }
    }
    answers.has(diagnostic.id) && show(answers.get(diagnostic.id));
    all.forEach((button) =>
        button.addEventListener(
            "click",
            (event) => button.getAttribute("aria-disabled") === "true" && event.stopImmediatePropagation(),
            true,
        ),
    );

    return h(
        "fieldset",
        { class: "question" },
        h("legend", {}, h("span", { class: "number" }, `${number}. `), line(diagnostic.question)),
        diagnostic.code && code(diagnostic.code, "Code of the question"),
        h("div", { class: "options" }, all),
        said,
    );
}

/** The questions of a plan that waits for the learner. What is chosen goes into `answers`, a map, and `changed` is told. */
export function quiz(place, lessonPlan, answers, changed) {
    const count = lessonPlan.diagnostics.length;
    place.hidden = count === 0;
    fill(
        place,
        h("h2", { id: "quiz-title" }, "Before it is written: what do you know already?"),
        h(
            "p",
            { class: "soft" },
            "Your answers change the plan below. There is no mark, and a wrong answer only adds what helps. What is left open counts as not sure yet, once you answer any.",
        ),
        lessonPlan.diagnostics.map((one, index) => question(one, index + 1, answers, changed)),
    );
}
