import { fill, h } from "./dom.js";

/**
 * A button for what is not to happen by a slip: it asks `question` in its own place, and acts on yes. `act` resolves
 * when it is done. Escape is no; the focus never gets lost on the way.
 */
export function confirmed(label, question, yes, about, act) {
    const place = h("span", { class: "confirm" });
    const ask = h(
        "button",
        { type: "button", class: "plain", "aria-label": `${label}: ${about}`, onclick: () => open() },
        label,
    );
    const close = () => {
        fill(place, ask);
        ask.focus();
    };
    const open = () => {
        const sure = h("button", { type: "button", class: "small", onclick: run }, yes);
        const no = h("button", { type: "button", class: "plain", onclick: close }, "No");
        fill(place, h("span", { class: "question-text" }, question), sure, no);
        sure.focus();
    };
    const run = async (event) => {
        event.currentTarget.disabled = true;
        try {
            await act();
        } finally {
            if (place.isConnected) {
                close();
            }
        }
    };
    place.addEventListener("keydown", (event) => {
        if (event.key === "Escape" && !place.contains(ask)) {
            event.preventDefault();
            close();
        }
    });
    fill(place, ask);
    return place;
}
