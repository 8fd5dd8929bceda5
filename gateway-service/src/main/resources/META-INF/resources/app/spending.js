import { again } from "./again.js";
import { Problem, call } from "./api.js";
import { byId, fill, h, localTimes, say, seconds } from "./dom.js";
import { KeyedTable } from "./keyed-table.js";
import { amount, cost, tokens } from "./money.js";

const PAUSE = 15000;
const UNKNOWN = "–";
const page = (lesson) => `/lessons/${encodeURIComponent(lesson)}`;
const number = (name) => [name, "number"];
const FIGURES = [number("Calls"), number("Tokens"), number("Time of calls"), number("Money")];
const figures = (spent) => [String(spent.calls), tokens(spent), seconds(spent.seconds), cost(spent) || UNKNOWN];

const days = new KeyedTable(byId("spent-days"), "What lessons cost, by the day (UTC)", [["Day"], ...FIGURES]);
const models = new KeyedTable(byId("spent-models"), "What lessons cost, by the model", [["Model"], ...FIGURES]);
const dearest = new KeyedTable(byId("spent-lessons"), "The lessons that cost most", [["Lesson"], ...FIGURES]);
const waiting = new KeyedTable(byId("provider-waits"), "Lessons that wait for the provider", [
    ["Lesson"],
    ["Why", "text"],
    ["Last heard"],
]);
const atCap = new KeyedTable(byId("at-cap"), "Lessons at their cap", [["Lesson"], number("Cost"), number("Cap"), ["Since"]]);

const when = (at) => ({
    key: at,
    node: () => {
        const time = h("span", {}, h("time", { datetime: at }, at));
        localTimes(time);
        return time;
    },
});

const rows = (all) =>
    all.map((spent) => ({ key: `${spent.of} ${spent.currency} ${typeof spent.cost}`, cells: [spent.of, ...figures(spent)] }));

function part(table, place, all) {
    table.show(all);
    byId(place).hidden = all.length === 0;
}

function show(summary) {
    const known = summary.total.length > 0;
    byId("no-spending").hidden = known;
    byId("spent").hidden = !known;
    const sums = summary.total.filter((sum) => typeof sum.cost === "number");
    const calls = summary.total.reduce((all, sum) => all + sum.calls, 0);
    const sent = summary.total.reduce((all, sum) => all + sum.inputTokens, 0);
    const replied = summary.total.reduce((all, sum) => all + sum.outputTokens, 0);
    say(byId("spent-money"), sums.map((sum) => amount(sum.cost, sum.currency)).join(" and ") || UNKNOWN);
    say(byId("spent-calls"), String(calls));
    say(byId("spent-sent"), sent.toLocaleString("en"));
    say(byId("spent-replied"), replied.toLocaleString("en"));
    days.show(rows(summary.days));
    models.show(rows(summary.models));
    dearest.show(
        summary.dearest.map(({ lesson, topic, spent }) => ({
            key: `${lesson} ${spent.currency} ${typeof spent.cost}`,
            cells: [{ text: topic, href: page(lesson) }, ...figures(spent)],
        })),
    );
    part(
        waiting,
        "waits-part",
        summary.waiting.map(({ lesson, topic, why, since }) => ({
            key: lesson,
            cells: [{ text: topic, href: page(lesson) }, why, when(since)],
        })),
    );
    part(
        atCap,
        "cap-part",
        summary.atCap.map(({ lesson, topic, spent, cap, since }) => ({
            key: lesson,
            cells: [{ text: topic, href: page(lesson) }, spent, cap, when(since)],
        })),
    );
}

async function look() {
    try {
        show(await call("/api/operations/spending"));
        fill(byId("spending-trouble"));
    } catch (problem) {
        if (!(problem instanceof Problem)) {
            throw problem;
        }
        say(byId("spending-trouble"), problem.message);
    }
}

/** Shows what lessons cost, now and from now on. */
export const spending = () => again(PAUSE, look);
