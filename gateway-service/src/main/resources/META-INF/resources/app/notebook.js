import { about, margin } from "./beside.js";
import { openings } from "./cells.js";
import { fill, h } from "./dom.js";
import { keepPlace } from "./place.js";

const FOCUSABLE = "a[href], button, summary, [tabindex]";

/** Changes what stands in `element`; the focus stays where it was, and what was folded open stays open. */
function change(element, parts) {
    const at = [...element.querySelectorAll(FOCUSABLE)].indexOf(document.activeElement);
    const open = new Set([...element.querySelectorAll("[open] > summary")].map((one) => one.textContent));
    fill(element, ...parts);
    for (const summary of element.querySelectorAll("summary")) {
        summary.parentElement.open ||= open.has(summary.textContent);
    }
    if (at >= 0) {
        [...element.querySelectorAll(FOCUSABLE)][at]?.focus({ preventScroll: true });
    }
}

/** Puts `parts` in the place of what `element` holds. A part that is the same stays, and what is selected in it. */
function patch(element, parts) {
    const before = [...element.childNodes];
    parts.forEach((part, index) => {
        const there = before[index];
        if (!there) {
            element.append(part);
        } else if (!there.isEqualNode(part)) {
            there.replaceWith(part);
        }
    });
    before.slice(parts.length).forEach((part) => part.remove());
}

/** A cell on the page: what it shows, the margin beside it, and below it what is told of it. */
class CellOnPage {
    #margin = h("div", { class: "margin" });
    #shown = h("div", { class: "shown" });
    #about = h("div", { class: "about" });
    #markup = null;
    #sign = null;

    constructor(id) {
        const body = h("div", { class: "cell-body" }, this.#shown, this.#about);
        this.element = h("article", { class: "cell", id: id ? `cell-${id}` : null }, this.#margin, body);
    }

    /** What did not change is not touched. */
    update(cell, context) {
        const markup = cell.shown.innerHTML;
        if (markup !== this.#markup) {
            this.#markup = markup;
            patch(this.#shown, [...cell.shown.childNodes]);
        }
        const sign = JSON.stringify(context.sign(cell));
        if (sign !== this.#sign) {
            this.#sign = sign;
            change(this.#margin, margin(cell, context));
            const told = about(cell, context);
            change(this.#about, told);
            this.#about.hidden = told.length === 0;
        }
    }
}

/** The cells of one place, kept from one showing to the next. */
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
        const left = cells.map((cell, index) => [cell.id || `number-${index}`, cell]);
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
                const { element } = this.#cell(key, cell, context);
                const there = last ? last.nextSibling : this.#list.firstChild;
                // One that stands there already is not moved: it would lose the focus.
                there === element || this.#list.insertBefore(element, there);
                known || made.push(element);
                last = element;
            }
            left.length > 0 || this.#remove(kept);
        };
        some();
    }

    #cell(key, cell, context) {
        if (!this.#known.has(key)) {
            this.#known.set(key, new CellOnPage(cell.id));
        }
        const known = this.#known.get(key);
        known.update(cell, context);
        return known;
    }

    #remove(kept) {
        for (const [key, { element }] of this.#known) {
            if (!kept.has(key)) {
                element.remove();
                this.#known.delete(key);
            }
        }
    }
}

const places = new WeakMap();
const byKey = (list, key) => Map.groupBy(list, (one) => one[key]);

/**
 * The cells, each beside its beat; `heading` says what they are, and `stored` what is known of them once they ran: the
 * report, its findings by cell, the passages of the source, what looks a solution up. `done` is told the cells that
 * came to those shown before.
 */
export function notebook(place, heading, cells, { lessonPlan = null, stored = null, done = null } = {}) {
    const context = {
        beats: new Map((lessonPlan?.beats ?? []).map((one) => [one.id, one])),
        openings: new Set(openings(cells)),
        findings: stored?.findings ?? new Map(),
        proofs: new Map((stored?.report?.exercises ?? []).map((one) => [one.cell, one])),
        runs: new Map((stored?.report?.cells ?? []).map((one) => [one.cell, one])),
        passages: byKey(stored?.passages ?? [], "cell"),
        solutions: stored?.solutions ?? null,
    };
    context.sign = (cell) => [
        cell.given,
        context.beats.get(cell.beat)?.title,
        context.openings.has(cell),
        context.findings.get(cell.id),
        context.proofs.get(cell.id),
        context.runs.get(cell.id)?.seconds,
        context.passages.get(cell.id),
        context.solutions !== null,
    ];
    if (!places.has(place)) {
        places.set(place, new Cells(place));
    }
    place.hidden = false;
    places.get(place).show(heading, cells, context, done);
}
