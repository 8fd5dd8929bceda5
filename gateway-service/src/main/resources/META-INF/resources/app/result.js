// What came out of a lesson, to take along; and making it again.
import { fill, h, plural } from "./dom.js";
import { fragments } from "./fragments.js";

const STAGES = { ingest: "reading the source", plan: "planning", write: "writing", validate: "checking" };
const size = (bytes) =>
    bytes < 1024
        ? `${bytes} B`
        : bytes < 1 << 20
          ? `${Math.round(bytes / 1024)} KiB`
          : `${(bytes / (1 << 20)).toFixed(1)} MiB`;

export const mainFile = (result) => result.files.find((one) => one.name === result.notebook);

/** Looks up the solution in a cell: elements that show it and what it prints. Null where the lesson has none. */
export function solutionsOf(id, result) {
    if (!result.files.some((one) => one.name === "solutions.ipynb")) {
        return null;
    }
    let asked = null;
    const cells = () => {
        asked ??= fragments(`/lessons/${id}/solutions`).catch((problem) => {
            // The next look asks again.
            asked = null;
            throw problem;
        });
        return asked;
    };
    return async (cell) => {
        const solved = (await cells()).querySelector(`article[data-cell="${CSS.escape(cell)}"]`);
        return [...document.importNode(solved, true).childNodes];
    };
}

function files(lesson) {
    const file = (one) =>
        h(
            "li",
            {},
            h("a", { href: one.href, download: one.name }, one.name),
            h("span", { class: "soft" }, ` ${size(one.bytes)}`),
        );
    const others = lesson.result.files.filter((one) => one.name !== lesson.result.notebook);
    return h(
        "details",
        {},
        h("summary", {}, "Single files"),
        h(
            "ul",
            {},
            others.map(file),
            h("li", {}, h("a", { href: lesson.links.report, download: "report.json" }, "report.json")),
        ),
    );
}

function downloads(lesson) {
    const main = mainFile(lesson.result);
    return [
        h(
            "div",
            { class: "actions" },
            main && h("a", { class: "button", href: main.href, download: main.name }, "Download the notebook"),
            lesson.links.html &&
                h("a", { class: "button second", href: lesson.links.html, download: "" }, "As a web page"),
            h("button", { type: "button", class: "second", onclick: () => print() }, "Print or save as PDF"),
            h("a", { class: "button second", href: lesson.links.bundle, download: "" }, "Everything as a zip"),
        ),
        files(lesson),
    ];
}

/** The result to take along: of this run, or of the one before while a new one is made. */
export function result(place, lesson) {
    const made = lesson.result;
    if (!made) {
        place.replaceChildren();
        return;
    }
    const proven = h(
        "p",
        {},
        `${made.proven} of ${plural(made.exercises, "exercise")} proven. `,
        h("a", { href: "#report-title" }, "See the report"),
    );
    const current = lesson.state === "stored";
    const kind = current ? (made.passed ? "good" : "bad") : "";
    const title = current
        ? made.passed
            ? "Your lesson is ready"
            : "Your lesson is ready, with findings"
        : "The lesson as it was made before";
    fill(
        place,
        h(
            "div",
            { class: `note ${kind}` },
            h("h2", {}, title),
            current ? proven : h("p", {}, "It stays here until a new one is stored."),
            downloads(lesson),
        ),
    );
}

// Some browsers give a button that is clicked no focus: the focus alone does not tell who left a menu.
document.addEventListener("pointerdown", ({ target }) =>
    document.querySelectorAll(".menu[open]").forEach((menu) => menu.contains(target) || (menu.open = false)),
);

/** A menu of the stages that the lesson can be made again from; `choose` is told which. */
export function againFrom(lesson, choose) {
    const menu = h(
        "details",
        { class: "menu" },
        h("summary", { class: "button second" }, lesson.state === "stored" ? "Make it again from …" : "From …"),
        h(
            "ul",
            {},
            lesson.retryFrom.map((stage) =>
                h(
                    "li",
                    {},
                    h("button", { type: "button", class: "plain", onclick: () => choose(stage) }, STAGES[stage]),
                ),
            ),
        ),
    );
    menu.addEventListener("keydown", (event) => {
        if (event.key === "Escape" && menu.open) {
            menu.open = false;
            menu.querySelector("summary").focus();
        }
    });
    menu.addEventListener("focusout", ({ relatedTarget: to }) => to && !menu.contains(to) && (menu.open = false));
    return menu;
}
