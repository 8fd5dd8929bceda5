// What stands above what on a lesson's page.
import { byId } from "./dom.js";
import { read } from "./place.js";

const READING = "reading";
const ASKED = "asked";
const MAKING = "making";
const ORDERS = { stored: READING, "awaiting-learner": ASKED };

let order = MAKING;

/**
 * Puts first what the reader comes for in this state: the notebook, the questions and the plan, or the way there. What
 * stands above a cell that is read is not taken away. What is put there is for the browser to make up for, which does
 * so where it is out of sight and leaves it in sight where it is not.
 */
export function arrange(state) {
    const before = order;
    const wanted = ORDERS[state] ?? MAKING;
    if (wanted === before || (wanted === READING && read())) {
        return;
    }
    order = wanted;
    const [way, quiz, plan, decide, report, contents, notebook] = [
        "way-section",
        "quiz",
        "plan",
        "decide",
        "report",
        "contents",
        "notebook",
    ].map(byId);
    byId("way").textContent = order === READING ? "How it came about" : "How it comes about";
    if (order === READING) {
        notebook.after(report, plan, way);
        return;
    }
    // What may hold the focus is not moved without need: it would lose it.
    before === READING && contents.before(quiz, plan, decide, report);
    order === ASKED ? decide.after(way) : quiz.before(way);
}
