// What a notebook is made of, to go there.
import { openings } from "./cells.js";
import { fill, h, plural } from "./dom.js";
import { line } from "./texts.js";

/** The beats of a notebook in their order, each leading to its first cell. */
export function contents(place, cells, lessonPlan) {
    const beats = new Map((lessonPlan?.beats ?? []).map((one) => [one.id, one]));
    const first = openings(cells).filter((cell) => beats.has(cell.beat));
    const item = (cell) => {
        const beat = beats.get(cell.beat);
        const link = h("a", { href: `#cell-${cell.id}` }, line(beat.title));
        return h("li", {}, link, " ", h("span", { class: "soft" }, `${beat.minutes} min`));
    };
    place.hidden = first.length < 2;
    const count = `In this lesson: ${plural(first.length, "part")}`;
    fill(place, h("details", {}, h("summary", {}, count), h("ol", {}, first.map(item))));
}
