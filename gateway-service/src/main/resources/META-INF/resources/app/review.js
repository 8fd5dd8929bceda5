import { fill, h, plural } from "./dom.js";
import { beatHead, mark, plan, quiz } from "./plan.js";
import { WAYS } from "./rewrite.js";
import { line } from "./texts.js";

const SPLIT_NAME = "two-notebooks";

/** What is wanted and not sent yet: kept for this plan while the tab lives. */
class Draft {
    constructor(key, lessonPlan) {
        const { edits, answers } = lessonPlan;
        const kept = JSON.parse(sessionStorage.getItem(key) ?? "null");
        const from = kept ?? { ...edits, order: lessonPlan.beats.map((one) => one.id), answers };
        this.key = key;
        this.plan = lessonPlan;
        this.order = from.order;
        this.drop = new Set(from.drop);
        this.add = new Set(from.add);
        this.scope = from.scope;
        this.minutes = from.minutes ?? null;
        this.level = from.level ?? null;
        this.split = from.split ?? null;
        this.forms = { ...from.forms };
        this.packages = new Set(from.packages ?? []);
        this.answers = new Map(from.answers.map((one) => [one.diagnostic, one.option ?? null]));
        this.moved = kept?.moved ?? edits.order.length > 0;
        this.sent = JSON.stringify(
            this.#all(
                edits.order.length > 0,
                lessonPlan.beats.map((one) => one.id),
                edits,
                answers,
            ),
        );
    }

    /** The edits as they are sent, all of them. */
    get edits() {
        const order = this.moved ? this.order.filter((id) => !this.drop.has(id)) : [];
        const optional = Object.fromEntries(
            Object.entries({ minutes: this.minutes, level: this.level, split: this.split }).filter(
                ([, value]) => value !== null,
            ),
        );
        return {
            order,
            drop: [...this.drop],
            add: [...this.add],
            scope: this.scope,
            ...optional,
            forms: this.forms,
            packages: [...this.packages],
        };
    }

    get answerList() {
        return [...this.answers].map(([diagnostic, option]) => ({ diagnostic, option }));
    }

    /** Whether there is anything that the plan that is shown was not made with. */
    get isOpen() {
        return this.sent !== JSON.stringify(this.#all(this.moved, this.order, this, this.answerList));
    }

    #all(moved, order, { drop, add, scope, minutes, level, split, forms, packages }, answers) {
        const given = [...answers].map((one) => `${one.diagnostic} ${one.option ?? ""}`).sort();
        const how = Object.entries(forms)
            .map(([id, form]) => `${id} ${form.form} ${form.level ?? ""}`)
            .sort();
        return [
            moved ? order.filter((id) => ![...drop].includes(id)) : [],
            [...drop].sort(),
            [...add].sort(),
            scope,
            minutes ?? null,
            level ?? null,
            split ?? null,
            how,
            [...packages].sort(),
            given,
        ];
    }

    keep() {
        const { order, scope, minutes, level, split, forms, moved } = this;
        sessionStorage.setItem(
            this.key,
            JSON.stringify({
                order,
                drop: [...this.drop],
                add: [...this.add],
                scope,
                minutes,
                level,
                split,
                forms,
                packages: [...this.packages],
                moved,
                answers: this.answerList,
            }),
        );
    }

    forget() {
        sessionStorage.removeItem(this.key);
    }
}

/** The beats with what can be done about each. */
function beatList(draft, changed) {
    const { plan: shown } = draft;
    const byId = new Map(shown.beats.map((one) => [one.id, one]));
    const isFrame = (one) => one.kind === "opening" || one.kind === "ending";
    // Left out before, and still there since others need it.
    const isKept = (one) => draft.drop.has(one.id) && shown.edits.drop.includes(one.id);
    const isGone = (one) => draft.drop.has(one.id) && !isKept(one);
    const list = h("ol", { class: "beats editable" });
    const told = h("p", { class: "hidden", role: "status" });
    const present = () => draft.order.filter((id) => byId.has(id));

    /** Says it to those who listen, and beside the beat to those who look. */
    function tell(one, text) {
        told.textContent = text;
        list.querySelectorAll(".reason").forEach((other) => other.remove());
        list.querySelector(`#beat-${one.id}`)?.append(h("p", { class: "reason", "aria-hidden": "true" }, text));
    }

    /** Why the beat can not change places with its neighbour in this direction; null where it can. */
    function obstacle(one, step) {
        const ids = present().filter((id) => !isGone(byId.get(id)));
        const other = byId.get(ids[ids.indexOf(one.id) + step]);
        if (isFrame(one)) {
            return `The ${one.kind} keeps its place.`;
        }
        if (!other || isFrame(other)) {
            return step < 0 ? "Only the opening comes before it." : "Only the ending comes after it.";
        }
        const [later, earlier] = step < 0 ? [one, other] : [other, one];
        return later.needs.includes(earlier.id)
            ? step < 0
                ? `It builds on “${earlier.title}”.`
                : `“${later.title}” builds on it.`
            : null;
    }

    function swap(one, step) {
        const ids = present().filter((id) => !isGone(byId.get(id)));
        const other = ids[ids.indexOf(one.id) + step];
        const [a, b] = [draft.order.indexOf(one.id), draft.order.indexOf(other)];
        draft.order.splice(a, 1);
        draft.order.splice(b, 0, one.id);
        draft.moved = true;
    }

    function move(one, step, focus) {
        const why = obstacle(one, step);
        if (why === null) {
            swap(one, step);
            redraw();
            list.querySelector(`#${focus}-${one.id}`)?.focus();
        }
        tell(
            one,
            why === null
                ? `“${one.title}” is number ${present().indexOf(one.id) + 1} now.`
                : `“${one.title}” can not go there. ${why}`,
        );
    }

    /** Dragging is as many single moves as it takes, and ends where one can not be made. */
    function drag(id, target) {
        const one = byId.get(id);
        const step = Math.sign(present().indexOf(target) - present().indexOf(id));
        let why = null;
        while (
            step !== 0 &&
            Math.sign(present().indexOf(target) - present().indexOf(id)) === step &&
            (why = obstacle(one, step)) === null
        ) {
            swap(one, step);
        }
        redraw();
        tell(
            one,
            why === null
                ? `“${one.title}” is number ${present().indexOf(id) + 1} now.`
                : `“${one.title}” can go no further. ${why}`,
        );
    }

    function mover(one, step, sign, word) {
        const why = obstacle(one, step);
        const name = `${word} “${one.title}”${why ? `: not possible. ${why}` : ""}`;
        const id = `${word.toLowerCase()}-${one.id}`;
        const named = { id, "aria-label": name, title: why, "aria-disabled": why ? "true" : null };
        return h(
            "button",
            { type: "button", class: "mover", ...named, onclick: () => move(one, step, word.toLowerCase()) },
            sign,
        );
    }

    function ways(one) {
        const names = Object.keys(one.rewritings ?? {});
        const now = draft.forms[one.id];
        const same = (form) => now?.form === form.form && (now?.level ?? null) === (form.level ?? null);
        const choice = h(
            "select",
            {
                id: `form-${one.id}`,
                "aria-label": `How “${one.title}” is written`,
                onchange: (event) => choose(event.target.value),
            },
            h("option", { value: "" }, "as planned"),
            names.map((name) => h("option", { value: name, selected: same(one.rewritings[name]) }, WAYS[name])),
        );
        function choose(name) {
            const before = shown.edits.forms[one.id];
            name
                ? (draft.forms[one.id] = one.rewritings[name])
                : before
                  ? (draft.forms[one.id] = before)
                  : delete draft.forms[one.id];
            changed();
        }
        return names.length > 0 ? choice : null;
    }

    function toggle(one) {
        draft.drop.has(one.id) ? draft.drop.delete(one.id) : draft.drop.add(one.id);
        redraw();
        list.querySelector(`#drop-${one.id}`)?.focus();
        tell(one, draft.drop.has(one.id) ? `“${one.title}” is left out.` : `“${one.title}” is back.`);
    }

    function row(one) {
        const gone = isGone(one);
        const [kind, word] = gone ? ["dropped", "Left out"] : mark(one, shown.changes);
        const label = gone ? "Undo" : isKept(one) ? "Teach it after all" : "Leave out";
        const named = { id: `drop-${one.id}`, "aria-label": `${label}: ${one.title}` };
        const leave = h("button", { type: "button", class: "plain", ...named, onclick: () => toggle(one) }, label);
        const item = h(
            "li",
            {
                id: `beat-${one.id}`,
                class: `beat ${kind} ${gone ? "gone" : ""}`,
                draggable: isFrame(one) || gone ? null : "true",
            },
            beatHead(one, word),
            h("p", { class: "soft" }, line(one.intent)),
            !isFrame(one) &&
                h(
                    "div",
                    { class: "edit" },
                    !gone && mover(one, -1, "↑", "Up"),
                    !gone && mover(one, 1, "↓", "Down"),
                    !gone && ways(one),
                    leave,
                ),
        );
        item.addEventListener("dragstart", (event) => event.dataTransfer.setData("text/plain", one.id));
        item.addEventListener("dragover", (event) => event.preventDefault());
        item.addEventListener("drop", (event) => {
            event.preventDefault();
            const id = event.dataTransfer.getData("text/plain");
            byId.has(id) && drag(id, one.id);
        });
        return item;
    }

    function redraw() {
        fill(
            list,
            present().map((id) => row(byId.get(id))),
        );
        changed();
    }
    fill(
        list,
        present().map((id) => row(byId.get(id))),
    );
    return [
        h(
            "p",
            { class: "soft" },
            "Move beats with the arrows or by dragging them, leave out what you do not need, choose how each is written.",
        ),
        list,
        told,
    ];
}

/** Beats that the library has besides, to take in. */
function offers(draft, changed) {
    const all = [...draft.plan.offers];
    const taken = draft.plan.beats.filter((one) => draft.add.has(one.id));
    if (all.length === 0 && taken.length === 0) {
        return null;
    }
    function item(one) {
        const place = h("li", { class: "offer" });
        const draw = (focus) => {
            const added = draft.add.has(one.id);
            const button = h(
                "button",
                {
                    type: "button",
                    class: "plain",
                    "aria-label": `${added ? "Undo" : "Add"}: ${one.title}`,
                    onclick: turn,
                },
                added ? "Undo" : "Add",
            );
            fill(place, beatHead(one, added && "Added"), h("p", { class: "soft" }, line(one.intent)), button);
            place.classList.toggle("added", added);
            focus && button.focus();
        };
        function turn() {
            draft.add.has(one.id) ? draft.add.delete(one.id) : draft.add.add(one.id) && draft.drop.delete(one.id);
            draw(true);
            changed();
        }
        draw(false);
        return place;
    }
    const listed = [...taken, ...all.filter((one) => !taken.some((other) => other.id === one.id))];
    return h(
        "details",
        { class: "more", open: listed.some((one) => draft.add.has(one.id)) },
        h("summary", {}, `What else can be taught (${listed.length})`),
        h("ul", { class: "beats" }, listed.map(item)),
    );
}

/** The offer to make two notebooks of it. */
function split(draft, changed) {
    const offer = draft.plan.split;
    if (!offer) {
        return null;
    }
    const share = (one) =>
        h(
            "li",
            {},
            h("strong", {}, line(one.title)),
            h("span", { class: "soft" }, `, about ${one.minutes} min`),
            h("p", { class: "soft" }, one.beats.join("; ")),
        );
    const choose = ({ target }) => {
        draft.split = target.checked ? offer.beat : null;
        changed();
    };
    const box = h("input", { type: "checkbox", id: SPLIT_NAME, checked: draft.split === offer.beat, onchange: choose });
    return h(
        "div",
        { class: "note" },
        h("h3", {}, offer.accepted ? "It becomes two notebooks" : "Shall it become two notebooks?"),
        h(
            "p",
            {},
            line(offer.why),
            ` The second begins with “${offer.title}”, and is asked for as a lesson of its own when you let this one be written.`,
        ),
        h("ol", {}, share(offer.first), share(offer.second)),
        h("label", { class: "check", for: SPLIT_NAME }, box, "Yes, make two notebooks of it"),
    );
}

/** The packages that the plan would have installed, each to be agreed to. */
function packages(draft, changed) {
    const wanted = draft.plan.author?.packages ?? [];
    if (wanted.length === 0) {
        return null;
    }
    const choice = (name, number) => {
        const id = `package-${number}`;
        const choose = ({ target }) => {
            target.checked ? draft.packages.add(name) : draft.packages.delete(name);
            changed();
        };
        const box = h("input", { type: "checkbox", id, checked: draft.packages.has(name), onchange: choose });
        return h("label", { class: "check", for: id }, box, "Install ", h("code", {}, name));
    };
    return h(
        "div",
        { class: "note" },
        h("h3", {}, "This lesson needs more than is there"),
        h(
            "p",
            {},
            "What you agree to is fetched from your package index and installed for this lesson alone. Without it the lesson is written so that it does without.",
        ),
        wanted.map(choice),
    );
}

function wishes(draft, changed) {
    const set = (name, value) => {
        draft[name] = value;
        changed();
    };
    const soft = (text) => h("span", { class: "soft" }, text);
    const field = (id, label, input) => h("div", { class: "field" }, h("label", { for: id }, label), input);
    const scope = h("input", {
        id: "more-about",
        maxlength: "2000",
        value: draft.scope,
        oninput: ({ target }) => set("scope", target.value),
    });
    const minutes = h("input", {
        id: "plan-minutes",
        type: "number",
        min: "5",
        max: "600",
        inputmode: "numeric",
        value: draft.minutes ?? "",
        oninput: ({ target }) => set("minutes", target.value === "" ? null : Number(target.value)),
    });
    const level = h(
        "select",
        { id: "plan-level", onchange: ({ target }) => set("level", target.value || null) },
        h("option", { value: "" }, "as your answers say"),
        ["beginner", "intermediate", "advanced"].map((one) =>
            h("option", { value: one, selected: draft.level === one }, one),
        ),
    );
    return h(
        "div",
        { class: "row" },
        field("more-about", ["More about", soft("in your words, commas between")], scope),
        field("plan-minutes", ["Minutes", soft("at most")], minutes),
        field("plan-level", ["Level"], level),
    );
}

/** The plan with all it can have: one that was made before plans could be changed has less. */
function whole(lessonPlan) {
    const edits = { order: [], drop: [], add: [], scope: "", forms: {}, packages: [], ...lessonPlan.edits };
    const beats = lessonPlan.beats.map((one) => ({ needs: [], rewritings: {}, ...one }));
    return { answers: [], offers: [], notes: [], ...lessonPlan, beats, edits };
}

/**
 * The plan that waits for the learner, to be answered, changed and decided about. `send` takes a decision and tells
 * what is wrong with it, or null.
 */
export function review({ quizPlace, planPlace, decidePlace }, id, revision, shown, send) {
    const lessonPlan = whole(shown);
    const draft = new Draft(`review/${id}/${revision}`, lessonPlan);
    const told = h("p", { class: "soft", role: "status" });
    const wrong = h("p", { class: "wrong", role: "alert" });
    const decide = (decision) => async () => {
        buttons.forEach((button) => (button.disabled = true));
        wrong.textContent = "";
        const problem = await send(
            decision === "cancel"
                ? { decision, revision }
                : { decision, revision, answers: draft.answerList, edits: draft.edits },
        );
        if (problem === null) {
            draft.forget();
            return;
        }
        wrong.textContent = problem;
        buttons.forEach((button) => (button.disabled = false));
        changed();
    };
    const write = h("button", { type: "button", onclick: decide("approve") }, "Write it like this");
    const again = h(
        "button",
        { type: "button", class: "second", onclick: decide("change") },
        "Show me the changed plan",
    );
    const cancel = h("button", { type: "button", class: "plain", onclick: decide("cancel") }, "Cancel the lesson");
    const buttons = [write, again, cancel];
    const changed = () => {
        const open = draft.isOpen;
        again.disabled = !open;
        told.textContent = open
            ? `${draft.answers.size > 0 ? `${plural(draft.answers.size, "answer")} and your` : "Your"} changes go with either button.`
            : "Nothing is written before you say so.";
        open ? draft.keep() : draft.forget();
    };
    quiz(quizPlace, lessonPlan, draft.answers, changed);
    plan(
        planPlace,
        lessonPlan,
        h("div", {}, beatList(draft, changed), offers(draft, changed), wishes(draft, changed), packages(draft, changed), split(draft, changed)),
    );
    decidePlace.hidden = false;
    fill(decidePlace, h("div", { class: "actions" }, write, again, cancel), told, wrong);
    changed();
}
