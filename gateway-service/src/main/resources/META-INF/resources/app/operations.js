import { again } from "./again.js";
import { Problem, call } from "./api.js";
import { byId, fill, h, localTimes, say, seconds, span } from "./dom.js";
import { hours } from "./hours.js";
import { KeyedTable } from "./keyed-table.js";
import { letters } from "./letters.js";
import { spending } from "./spending.js";
import { STAGES, LONG_WAIT, stuck } from "./stuck.js";

const PAUSE = 3000;
const UNKNOWN = "–";
/** Answers that the next look may do without: the way to the service or the database was busy, or is cut. */
const PASSING = [0, 503];
/** Looks in a row that fail before that is said. */
const MISSES = 3;
const shown = {};
let heardAt = 0;
let broker = {};
let fault = null;

const count = (name) => [name, "number"];
const stages = new KeyedTable(byId("stages"), "What each stage has before it", [
    ["Stage"],
    ...["Waiting", "Oldest waits for", "Under way", "Tried again", "Workers", "Lag"].map(count),
]);
const failures = new KeyedTable(byId("failures"), "Failures that stand, by their code", [
    ["Code"],
    count("Lessons"),
    ["Last"],
    ["Reason and remedy", "text"],
    ["When"],
]);
const numbers = new KeyedTable(byId("numbers"), "Lessons that came to their end, by the hour", [
    ["Hour from"],
    count("Stored"),
    count("Failed"),
]);

/** Whether `value` is another one than at the last call for this `part` of the page. */
function changed(part, value) {
    const text = JSON.stringify(value);
    const other = shown[part] !== text;
    shown[part] = text;
    return other;
}

function headline(wrongs) {
    if (wrongs.some((wrong) => wrong.kind === "bad")) {
        return ["bad", "Something is stuck"];
    }
    if (wrongs.some((wrong) => wrong.kind === "warn")) {
        return ["warn", "It moves, but look at this"];
    }
    return wrongs.length > 0 ? ["", "Nothing seems to be stuck"] : ["good", "Nothing is stuck"];
}

function showStuck(summary) {
    const wrongs = stuck(summary);
    const [kind, words] = headline(wrongs);
    say(byId("stuck-title"), words);
    // Read out; the list under it changes with every second that something waits.
    say(byId("stuck-said"), words);
    byId("stuck").className = `note ${kind}`.trim();
    const list = byId("stuck-list");
    if (
        changed(
            "stuck",
            wrongs.map((wrong) => wrong.key),
        )
    ) {
        const line = ({ kind: mark, todo, href }) =>
            h("li", { class: mark }, h("b"), ` ${todo} `, href && h("a", { href }, "Look"));
        fill(
            list,
            wrongs.length > 0
                ? h("ul", {}, wrongs.map(line))
                : h("p", {}, "Every stage has workers, and no lesson has waited long."),
        );
    }
    list.querySelectorAll("b").forEach((place, index) => say(place, wrongs[index].what));
}

function showStages({ stages: all, broker: known, brokerFault }) {
    broker = known;
    fault = brokerFault;
    stages.show(
        all.map(({ stage, waiting, oldestSeconds, underWay, retrying, queue }) => ({
            key: stage,
            cells: [
                { text: STAGES[stage].does, href: `/lessons?state=${STAGES[stage].states}` },
                String(waiting),
                {
                    text: waiting > 0 ? span(oldestSeconds ?? 0) : UNKNOWN,
                    kind: oldestSeconds > LONG_WAIT ? "late" : "",
                },
                String(underWay),
                retrying > 0 ? { text: String(retrying), href: "/lessons?retrying=true", kind: "late" } : "0",
                {
                    text: queue ? `${queue.workers}${queue.hosts > 1 ? ` on ${queue.hosts} hosts` : ""}` : UNKNOWN,
                    kind: queue?.workers === 0 && known.state === "answering" ? "late" : "",
                },
                queue ? String(queue.lag) : UNKNOWN,
            ],
        })),
    );
}

/** How old the broker's figures are, which may be older than all others. */
function showTold() {
    const since = heardAt > 0 ? (Date.now() - heardAt) / 1000 : 0;
    const { state, toldSeconds } = broker;
    if (state === "away") {
        say(byId("told"), "Workers and lag are not known while the broker is away.");
    } else if (fault) {
        say(byId("told"), `Workers and lag are not known. ${fault}.`);
    } else if (typeof toldSeconds === "number") {
        say(byId("told"), `Workers and lag are what the broker told ${span(toldSeconds + since)} ago.`);
    } else {
        say(byId("told"), "Workers and lag are not known yet: the broker is being asked.");
    }
}

function showPace({ throughput, lastDay, lessons }) {
    const times = (one) => (one.count > 0 ? `${seconds(one.p50Seconds)} · ${seconds(one.p95Seconds)}` : UNKNOWN);
    say(byId("last-hour"), String(throughput.storedLastHour));
    say(byId("last-day"), String(throughput.storedLastDay));
    say(byId("per-hour"), throughput.storedPerHour.toLocaleString("en", { maximumSignificantDigits: 3 }));
    say(byId("to-cells"), times(lastDay.toFirstCells));
    say(byId("to-stored"), times(lastDay.toStored));
    changed("hours", throughput.hours) && hours(byId("hours"), numbers, throughput.hours);
    for (const place of document.querySelectorAll("[data-count]")) {
        const word = place.dataset.count;
        say(place, String(word === "retrying" ? lessons.retrying : lessons.states[word]));
    }
    say(byId("total"), String(lessons.total));
}

function showFailures({ failures: groups }) {
    failures.show(
        groups.map(({ code, count, last }) => ({
            key: code,
            cells: [
                { text: code, href: `/lessons?state=failed&failure=${encodeURIComponent(code)}` },
                String(count),
                { text: last.topic, href: `/lessons/${encodeURIComponent(last.lesson)}` },
                `${last.reason.replace(/\.?$/, ".")} ${last.remedy}`,
                {
                    key: last.at,
                    node: () => {
                        const time = h("span", {}, h("time", { datetime: last.at }, last.at));
                        localTimes(time);
                        return time;
                    },
                },
            ],
        })),
    );
    byId("failures").hidden = groups.length === 0;
    byId("no-failures").hidden = groups.length > 0;
}

function showAge() {
    const old = heardAt > 0 ? `Figures of ${span((Date.now() - heardAt) / 1000)} ago` : "No figures yet";
    say(byId("age"), trouble ? "" : old);
    say(byId("trouble"), trouble ? `${trouble} ${old}.` : "");
    showTold();
}

let trouble = "";
let missed = 0;

/** What to say of a look that failed: of one that may have met a busy moment nothing, until several in a row have. */
function troubleOf({ status, message }) {
    missed += 1;
    return PASSING.includes(status) && missed < MISSES ? "" : message;
}

async function look() {
    try {
        const summary = await call("/api/operations");
        heardAt = Date.now();
        trouble = "";
        missed = 0;
        byId("figures").hidden = false;
        showStuck(summary);
        showStages(summary);
        showPace(summary);
        showFailures(summary);
        changed("letters", summary.failures) && lookAtLetters();
    } catch (problem) {
        if (!(problem instanceof Problem)) {
            throw problem;
        }
        trouble = troubleOf(problem);
    }
    document.body.classList.toggle("old", Boolean(trouble));
    byId("stuck").hidden = Boolean(trouble);
    showAge();
}

const lookAtLetters = letters();
spending();
again(PAUSE, look);
setInterval(() => document.hidden || (trouble === "" && showAge()), 1000);
