import { h } from "./dom.js";

let link = null;
let watch = null;

function gone() {
    watch?.disconnect();
    link?.remove();
    link = null;
}

/** Tells of cells that came below what is looked at, by a link to the first of them; it goes once they are seen. */
export function newest(cells, label) {
    const [first] = cells;
    if (!first || first.getBoundingClientRect().top < innerHeight) {
        return;
    }
    gone();
    link = h("a", { class: "newest button", href: `#${first.id}`, role: "status" }, `${label} ↓`);
    document.body.append(link);
    watch = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && gone());
    watch.observe(first);
}
