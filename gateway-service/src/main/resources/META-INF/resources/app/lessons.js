import { again } from "./again.js";
import { Problem, call } from "./api.js";
import { byId, plural, say } from "./dom.js";
import { LessonTable } from "./lesson-table.js";

const ROWS = 50;
const PAUSE = 4000;
const TYPING = 300;
const FILTERS = ["q", "since", "olderThan", "failure", "owner", "sort"];
const form = byId("filter");
const boxes = [...form.querySelectorAll("[type=checkbox]")];
const labels = Object.fromEntries(boxes.map((box) => [box.dataset.word, box.nextElementSibling.textContent]));
const table = new LessonTable(byId("rows"), labels, trouble);
let asked = 0;
let loud = 0;
let typed = false;

function trouble(problem) {
    if (!(problem instanceof Problem)) {
        throw problem;
    }
    say(byId("trouble"), problem.message);
}

/** The filter that is typed and ticked, as parameters of an address. */
function filter() {
    const parameters = new URLSearchParams();
    for (const name of FILTERS) {
        const value = form.elements[name].value.trim();
        value && parameters.set(name, value);
    }
    const states = boxes.filter((box) => box.name === "state" && box.checked).map((box) => box.value);
    states.length > 0 && parameters.set("state", states.join());
    boxes.some((box) => box.name === "retrying" && box.checked) && parameters.set("retrying", "true");
    return parameters;
}

/** Puts the address's filter into the form. */
function read(parameters) {
    for (const name of FILTERS) {
        const field = form.elements[name];
        const value = parameters.get(name) ?? "";
        if (field.options && ![...field.options].some((option) => option.value === value)) {
            field.append(new Option(value, value));
        }
        // A field that somebody types in is theirs.
        if (field !== document.activeElement || field.options) {
            field.value = value;
        }
    }
    if (FILTERS.some((name) => name !== "q" && parameters.has(name))) {
        byId("more").open = true;
    }
    const states = new Set(parameters.getAll("state").flatMap((some) => some.split(",")));
    boxes.forEach(
        (box) => (box.checked = box.name === "state" ? states.has(box.value) : parameters.get("retrying") === "true"),
    );
}

/** The page's address for a path of the interface, or for a filter. */
function address(parameters) {
    const shown = new URLSearchParams(parameters);
    shown.delete("limit");
    // Commas may stand in an address as they are, and are read better so.
    const text = shown.toString().replaceAll("%2C", ",");
    return text ? `/lessons?${text}` : "/lessons";
}

function lead(id, path) {
    const link = byId(id);
    link.hidden = !path;
    path ? link.setAttribute("href", address(path.split("?")[1] ?? "")) : link.removeAttribute("href");
}

function showFrame({ lessons, next, previous }, parameters) {
    lead("next", next);
    lead("previous", previous);
    lead("first", previous ? `?${filter()}` : null);
    byId("clear").hidden = filter().size === 0;
    const order = parameters.get("sort") === "oldest" ? "oldest first" : "newest first";
    const none = filter().size > 0 ? "No lesson fits this filter." : "There are no lessons yet.";
    say(byId("shown"), lessons.length > 0 ? `${plural(lessons.length, "lesson")}, ${order}` : none);
    if (lessons.some((lesson) => lesson.owner) || parameters.has("owner")) {
        byId("owner-field").hidden = false;
    }
    const known = new Set([...byId("codes").options].map((option) => option.value));
    lessons.forEach(
        ({ failure }) =>
            failure &&
            !known.has(failure.code) &&
            known.add(failure.code) &&
            byId("codes").append(new Option("", failure.code)),
    );
}

/** Shows what the address names. Looked at `quietly`, rows that somebody is at stay, and what is new is offered. */
async function look(quietly = false) {
    if (quietly && loud > 0) {
        return;
    }
    const turn = ++asked;
    loud += quietly ? 0 : 1;
    const parameters = new URLSearchParams(location.search);
    parameters.set("limit", ROWS);
    try {
        const page = await call(`/api/lessons?${parameters}`);
        if (turn !== asked) {
            return;
        }
        say(byId("trouble"), "");
        const same = table.update(page.lessons);
        if (!same && quietly && table.inUse) {
            say(byId("fresh"), "The list has changed: show it");
            byId("fresh").hidden = false;
            return;
        }
        byId("fresh").hidden = true;
        same || table.show(page.lessons);
        showFrame(page, parameters);
    } catch (problem) {
        if (turn === asked) {
            quietly || (problem.status === 400 && table.show([]));
            quietly || say(byId("shown"), "");
            trouble(problem);
        }
    } finally {
        loud -= quietly ? 0 : 1;
    }
}

async function count() {
    const counts = await call("/api/lessons/counts").catch(() => null);
    for (const place of form.querySelectorAll("[data-count]")) {
        const word = place.dataset.count;
        say(place, String((counts && (word === "retrying" ? counts.retrying : counts.states[word])) ?? ""));
    }
}

async function go(to, replace = false) {
    if (to !== location.pathname + location.search) {
        history[replace ? "replaceState" : "pushState"](null, "", to);
    }
    read(new URLSearchParams(location.search));
    await look();
}

async function turnPage(event) {
    const link = event.target.closest("a[href]");
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) {
        return;
    }
    event.preventDefault();
    await go(link.getAttribute("href"));
    const top = byId("shown").getBoundingClientRect().top;
    top < 0 && byId("shown").scrollIntoView();
    // The link is gone on the last page.
    link.hidden && byId("rows").querySelector("th a")?.focus({ preventScroll: true });
}

let timer = 0;
form.addEventListener("input", (event) => {
    const typing = event.target.matches("input:not([type=checkbox])");
    clearTimeout(timer);
    timer = setTimeout(
        () => {
            go(address(filter()), typing && typed);
            typed = typing;
        },
        typing ? TYPING : 0,
    );
});
form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    typed = false;
    go(address(filter()));
});
byId("clear").addEventListener("click", turnPage);
document.querySelector("nav.pages").addEventListener("click", turnPage);
byId("fresh").addEventListener("click", () => {
    byId("fresh").hidden = true;
    look();
});
addEventListener("popstate", () => {
    form.contains(document.activeElement) && document.activeElement.blur();
    read(new URLSearchParams(location.search));
    look();
});

read(new URLSearchParams(location.search));
let first = true;
again(PAUSE, () => {
    const quietly = !first;
    first = false;
    return Promise.all([look(quietly), count()]);
});
