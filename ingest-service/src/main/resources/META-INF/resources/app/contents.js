// What a notebook is made of, to go there.
import { fill, h, plural } from "./dom.js";
import { markdown } from "./markdown.js";

const beatOf = (cell) => cell?.metadata?.notebook_learning?.beat;

/** The beats of a notebook in their order, each leading to its first cell. */
export function contents(place, cells, lessonPlan) {
    const beats = new Map((lessonPlan?.beats ?? []).map((one) => [one.id, one]));
    const openings = cells.filter((cell, index) => beats.has(beatOf(cell)) && beatOf(cell) !== beatOf(cells[index - 1]));
    const line = (cell) => {
        const beat = beats.get(beatOf(cell));
        return h("li", {}, h("a", { href: `#cell-${cell.id}` }, markdown(beat.title, { inline: true })), " ", h("span", { class: "soft" }, `${beat.minutes} min`));
    };
    place.hidden = openings.length < 2;
    fill(place, h("details", {}, h("summary", {}, `In this lesson: ${plural(openings.length, "part")}`), h("ol", {}, openings.map(line))));
}
