import { byId } from "./dom.js";

const SVG = "http://www.w3.org/2000/svg";
const map = byId("map");
const nodes = [...map.querySelectorAll(".node")];
const drawing = document.createElementNS(SVG, "svg");
drawing.setAttribute("aria-hidden", "true");
map.prepend(drawing);

/** Each line once, although two concepts may name each other. */
const lines = new Map();
for (const node of nodes) {
    for (const id of node.dataset.to.split(" ").filter(Boolean)) {
        const ends = [node.id, id].sort();
        lines.set(ends.join(" "), { ends: ends.map(byId), path: document.createElementNS(SVG, "path") });
    }
}
drawing.append(...[...lines.values()].map((line) => line.path));

function place(element, origin) {
    const box = element.getBoundingClientRect();
    return {
        left: box.left - origin.left,
        right: box.right - origin.left,
        middle: box.top + box.height / 2 - origin.top,
    };
}

function draw() {
    const origin = map.getBoundingClientRect();
    for (const { ends, path } of lines.values()) {
        const [one, other] = ends.map((end) => place(end, origin)).sort((a, b) => a.left - b.left);
        if (one.right < other.left) {
            const half = (other.left - one.right) / 2;
            path.setAttribute(
                "d",
                `M ${one.right} ${one.middle} c ${half} 0 ${half} ${other.middle - one.middle} ${2 * half} ${other.middle - one.middle}`,
            );
        } else {
            // In the same column: around its right edge.
            const edge = Math.max(one.right, other.right);
            const out = edge + 14;
            path.setAttribute(
                "d",
                `M ${one.right} ${one.middle} C ${out} ${one.middle} ${out} ${other.middle} ${other.right} ${other.middle}`,
            );
        }
    }
}

/** Shows what `node` is joined to; nothing in particular without one. */
function show(node) {
    map.classList.toggle("asked", node !== null);
    nodes.forEach((other) => other.classList.toggle("near", other === node));
    for (const { ends, path } of lines.values()) {
        const joined = node !== null && ends.includes(node);
        path.classList.toggle("near", joined);
        joined && ends.forEach((end) => end.classList.add("near"));
    }
}

new ResizeObserver(draw).observe(map);
document.fonts.ready.then(draw);
for (const node of nodes) {
    node.addEventListener("pointerenter", () => show(node));
    node.addEventListener("focus", () => show(node));
    node.addEventListener("pointerleave", () => show(null));
    node.addEventListener("blur", () => show(null));
}
