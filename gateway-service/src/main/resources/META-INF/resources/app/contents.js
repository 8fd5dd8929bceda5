// What a notebook is made of, to go there.
import { openings, tagOf } from "./cells.js";
import { fill, h, plural } from "./dom.js";
import { markdown } from "./markdown.js";

/** The beats of a notebook in their order, each leading to its first cell. */
export function contents(place, cells, given, lessonPlan) {
    const beats = new Map((lessonPlan?.beats ?? []).map((one) => [one.id, one]));
    const first = openings(cells, given).filter((cell) => beats.has(tagOf(cell).beat));
    const line = (cell) => {
        const beat = beats.get(tagOf(cell).beat);
        return h("li", {}, h("a", { href: `#cell-${cell.id}` }, markdown(beat.title, { inline: true })), " ", h("span", { class: "soft" }, `${beat.minutes} min`));
    };
    place.hidden = first.length < 2;
    fill(place, h("details", {}, h("summary", {}, `In this lesson: ${plural(first.length, "part")}`), h("ol", {}, first.map(line))));
}
