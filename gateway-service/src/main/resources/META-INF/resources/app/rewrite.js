import { h } from "./dom.js";

/** The ways to write a beat, as they follow "Write it". */
export const WAYS = { simpler: "simpler", deeper: "deeper", shorter: "shorter", full: "in full" };

/** A menu of the ways to write this beat again; null where there is none. `choose` takes the beat's id and the way. */
export function rewriteMenu(beat, choose) {
    const names = Object.keys(beat.rewritings ?? {});
    if (names.length === 0) {
        return null;
    }
    const menu = h(
        "details",
        { class: "rewrite" },
        h("summary", { "aria-label": `Write “${beat.title}” again` }, "Write again"),
        h(
            "div",
            { class: "ways" },
            names.map((name) =>
                h(
                    "button",
                    { type: "button", class: "plain", onclick: () => ((menu.open = false), choose(beat.id, name)) },
                    WAYS[name],
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
    return menu;
}

const BEAT_LINK = 'a[href^="#beat-"]';

/** Gives every cell in `place`, also those that come later, the menu of its beat. Returns how to end that. */
export function rewritableCells(place, lessonPlan, choose) {
    const beats = new Map(lessonPlan.beats.map((one) => [`#beat-${one.id}`, one]));
    const equip = () => {
        for (const margin of place.querySelectorAll(".cell .margin:not(:has(.rewrite))")) {
            const beat = beats.get(margin.querySelector(BEAT_LINK)?.getAttribute("href"));
            const menu = beat && rewriteMenu(beat, choose);
            menu && (margin.querySelector(".again") ?? margin).append(menu);
        }
    };
    const watch = new MutationObserver(equip);
    watch.observe(place, { childList: true, subtree: true });
    equip();
    return () => {
        watch.disconnect();
        place.querySelectorAll(".rewrite").forEach((menu) => menu.remove());
    };
}

/** Gives the plan's beats in `place` their menus; none where `choose` is null. */
export function rewritableBeats(place, lessonPlan, choose) {
    place.querySelectorAll(".beat .rewrite").forEach((menu) => menu.remove());
    for (const beat of choose ? lessonPlan.beats : []) {
        const menu = rewriteMenu(beat, choose);
        menu && place.querySelector(`#beat-${CSS.escape(beat.id)}`)?.append(menu);
    }
}
