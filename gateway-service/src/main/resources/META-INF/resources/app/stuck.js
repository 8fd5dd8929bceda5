import { plural, span } from "./dom.js";

/** Seconds after which the oldest lesson of a queue has waited too long while there are workers. */
export const LONG_WAIT = 300;

/** Seconds without any sign of the broker after which that is worth a word. */
const QUIET = 10;

/** How much something matters, the worst first; what is soft is only said. */
const KINDS = ["bad", "warn", "soft"];

export const STAGES = {
    ingest: { does: "Reading", service: "ingest-service", prefix: "ingest", states: "requested,ingesting" },
    plan: { does: "Planning", service: "planner-service", prefix: "planner", states: "planning" },
    write: { does: "Writing", service: "writer-service", prefix: "writer", states: "writing" },
    validate: { does: "Checking", service: "validator-service", prefix: "validator", states: "validating" },
};

const list = new Intl.ListFormat("en");

/** Stages without a worker in front of which nothing stands yet. */
function absent(stages) {
    const idle = stages
        .filter(({ waiting, queue }) => queue?.workers === 0 && waiting === 0)
        .map(({ stage }) => STAGES[stage]);
    if (idle.length === 0) {
        return [];
    }
    const todo = `Start ${list.format(idle.map(({ service }) => service))}.`;
    return [
        {
            key: `absent-${todo}`,
            kind: "warn",
            what: `${list.format(idle.map(({ does }) => does))}: there is no worker. The next lesson will wait.`,
            todo,
        },
    ];
}

function ofStage({ stage, waiting, oldestSeconds, retrying, queue }) {
    const { does, service, prefix, states } = STAGES[stage];
    const wrongs = [];
    if (queue?.workers === 0 && waiting > 0) {
        wrongs.push({
            key: `idle-${stage}`,
            kind: "bad",
            what: `${does}: nobody works on it. ${plural(waiting, "lesson waits", "lessons wait")}, the oldest for ${span(oldestSeconds ?? 0)}.`,
            todo: `Start ${service}, or look into its log.`,
            href: `/lessons?state=${states}&sort=oldest`,
        });
    } else if (oldestSeconds > LONG_WAIT) {
        wrongs.push({
            key: `long-${stage}`,
            kind: "warn",
            what: `${does}: the oldest lesson has waited for ${span(oldestSeconds)}.`,
            todo: `More workers help: another ${service}, or a larger ${prefix}.concurrency.`,
            href: `/lessons?state=${states}&sort=oldest`,
        });
    }
    if (retrying > 0) {
        wrongs.push({
            key: `again-${stage}`,
            kind: "warn",
            what: `${does}: ${plural(retrying, "lesson is", "lessons are")} tried again.`,
            todo: "The reason stands beside each.",
            href: "/lessons?retrying=true",
        });
    }
    return wrongs;
}

/** What is known of the broker where it does not answer as it should. */
function ofBroker({ state, toldSeconds, silentSeconds }) {
    if (state === "away") {
        return [
            {
                key: "broker",
                kind: "bad",
                what: `The broker does not answer: nothing was heard of it for ${span(silentSeconds)}, and no lesson has moved on. None can be asked for now.`,
                todo: "Start Kafka or mend the way to it (gateway.bootstrap-servers). Nothing is lost, and all goes on by itself then. What workers do now is not known.",
            },
        ];
    }
    if (state === "answering") {
        return [];
    }
    if (silentSeconds >= QUIET) {
        return [
            {
                key: "silent",
                kind: "soft",
                what: `The broker has not told of workers and lag lately, and nothing else was heard of it for ${span(silentSeconds)}. That may be a busy moment.`,
                todo: "It is asked again.",
            },
        ];
    }
    const what =
        typeof toldSeconds === "number"
            ? `The broker is slow to tell of workers and lag: those figures are ${span(toldSeconds)} old. It was heard of otherwise ${span(silentSeconds)} ago, so lessons can move on.`
            : "The broker has not told of workers and lag yet.";
    return [{ key: "slow", kind: "soft", what, todo: "It is asked again." }];
}

/** What needs somebody, the worst first: what is wrong, what to do, and where to look. */
export function stuck({ broker, stages, throughput }) {
    // Workers that were counted a while ago are no reason to call for new ones.
    const known = broker.state === "answering" ? stages : stages.map((stage) => ({ ...stage, queue: undefined }));
    const wrongs = [...ofBroker(broker), ...known.flatMap(ofStage), ...absent(known)];
    const now = throughput.hours.at(-1);
    if (now.failed > 2 && now.failed > now.stored) {
        wrongs.push({
            key: "failing",
            kind: "warn",
            what: `In this hour ${plural(now.failed, "lesson")} failed and ${now.stored} came out.`,
            todo: "See the failures below for what they have in common.",
            href: "#failures-title",
        });
    }
    return wrongs.sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
}
