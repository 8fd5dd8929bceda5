import { fill, h, plural } from "./dom.js";
import { amount, cost, tokens } from "./money.js";

/** What models took until now, one sentence. */
function soFar(uses) {
    const each = uses.map((use) =>
        [cost(use), plural(use.calls, "call"), tokens(use)].filter(Boolean).join(", "),
    );
    const said = uses.map(({ model }, index) => `${model} (${each[index]})`);
    return `The language model took part: ${new Intl.ListFormat("en").format(said)}.`;
}

function question({ reached, spent, rest, suggested }, allow, stop) {
    const unit = reached.unit;
    const most = h("input", {
        type: "number",
        id: "up-to",
        min: spent,
        step: "any",
        required: true,
        value: suggested.most,
    });
    const submit = (event) => {
        event.preventDefault();
        allow(most.valueAsNumber);
    };
    return h(
        "form",
        { class: "note warn", onsubmit: submit },
        h("h2", {}, "It has cost as much as it may"),
        h(
            "p",
            {},
            `It has cost ${amount(spent, unit)} of the language model; ${amount(reached.most, unit)} was allowed. `,
            rest
                ? `What is still to come will probably cost ${amount(rest.fewest, unit)} to ${amount(rest.most, unit)}.`
                : "Nobody can say yet what is still to come.",
            " What is written is kept either way, and is not paid again.",
        ),
        h(
            "p",
            { class: "up-to" },
            h("label", { for: "up-to" }, "Go on up to"),
            " ",
            most,
            ` ${unit} in all `,
            h("button", { type: "submit" }, "Go on"),
            " ",
            h("button", { type: "button", class: "second", onclick: stop }, "Stop here"),
        ),
    );
}

/** What the lesson costs, and the question whether it may cost more. */
export function budget(place, { spending, state }, allow, stop) {
    const asked = state === "awaiting-budget" && spending?.cap;
    fill(
        place,
        asked && question(spending.cap, allow, stop),
        spending?.uses.length > 0 && h("p", { class: "soft small" }, soFar(spending.uses)),
    );
}
