import { fill, h, plural } from "./dom.js";

const clock = (from) =>
    new Date(from).toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });

function column({ from, stored, failed }, most, labelled) {
    const part = (kind, value) => {
        const piece = h("span", { class: kind });
        // From a script, not an attribute: the page allows no inline styles.
        piece.style.height = `${(100 * value) / most}%`;
        return piece;
    };
    return h(
        "li",
        { title: `${clock(from)}: ${stored} stored, ${failed} failed` },
        h("span", { class: "hour-bar" }, part("failed", failed), part("stored", stored)),
        h("span", { class: "hour" }, labelled ? clock(from) : ""),
    );
}

/** The last 24 hours as columns, and as a table for those who do not see them. */
export function hours(picture, numbers, all) {
    const most = Math.max(1, ...all.map((hour) => hour.stored + hour.failed));
    const stored = all.reduce((sum, hour) => sum + hour.stored, 0);
    const failed = all.reduce((sum, hour) => sum + hour.failed, 0);
    const words =
        stored + failed > 0
            ? `${stored} stored, ${failed} failed; at most ${plural(most, "lesson")} in an hour`
            : "No lesson came to its end in this time.";
    fill(
        picture,
        h(
            "ol",
            { class: "columns", "aria-hidden": "true" },
            all.map((hour, index) => column(hour, most, (all.length - 1 - index) % 6 === 0)),
        ),
        h(
            "figcaption",
            {},
            h("span", { class: "legend stored" }, "stored"),
            h("span", { class: "legend failed" }, "failed"),
            h("span", { class: "soft" }, words),
        ),
    );
    numbers.show(
        all
            .toReversed()
            .map(({ from, stored: ended, failed: wrong }) => ({
                key: from,
                cells: [clock(from), String(ended), String(wrong)],
            })),
    );
}
