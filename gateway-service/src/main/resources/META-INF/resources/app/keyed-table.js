import { fill, h } from "./dom.js";

const content = (cell) =>
    cell?.href ? h("a", { href: cell.href }, cell.text) : (cell?.node?.() ?? cell?.text ?? cell);

/**
 * A table whose rows and cells are told apart by keys and texts: only what is another one is touched, so that the focus
 * and what somebody reads stay where they are.
 */
export class KeyedTable {
    #columns;
    #body = h("tbody");
    #rows = new Map();

    /** `columns` are pairs of a name and a class, such as `number`. The first one names the row. */
    constructor(place, caption, columns) {
        this.#columns = columns.map(([name, kind]) => ({ name, kind: kind ?? null }));
        const head = this.#columns.map(({ name, kind }) => h("th", { scope: "col", class: kind }, name));
        place.append(
            h(
                "table",
                { class: "keyed" },
                h("caption", { class: "hidden" }, caption),
                h("thead", {}, h("tr", {}, head)),
                this.#body,
            ),
        );
    }

    /**
     * Shows `rows`: a `key` and `cells`, each a text, or an object with `text` and perhaps `href`, `kind` (a class), or
     * with `key` and `node`, a function that makes an element for as long as the key stays.
     */
    show(rows) {
        const shown = rows.map((row) => [row.key, this.#row(row)]);
        const order = [...this.#rows.keys()].join();
        this.#rows = new Map(shown);
        if (order !== [...this.#rows.keys()].join()) {
            const focused = document.activeElement;
            this.#body.replaceChildren(...shown.map(([, row]) => row.element));
            this.#body.contains(focused) && focused.focus({ preventScroll: true });
        }
    }

    #row({ key, cells }) {
        const row = this.#rows.get(key) ?? this.#empty();
        cells.forEach((cell, index) => {
            const text = JSON.stringify(cell ?? "");
            if (row.texts[index] !== text) {
                row.texts[index] = text;
                const place = row.places[index];
                place.className = [this.#columns[index].kind, cell?.kind].filter(Boolean).join(" ");
                fill(place, content(cell));
            }
        });
        return row;
    }

    #empty() {
        const places = this.#columns.map(({ name }, index) =>
            h(index === 0 ? "th" : "td", { scope: index === 0 ? "row" : null, "data-label": name }),
        );
        return { element: h("tr", {}, places), places, texts: [] };
    }
}
