// What stands above what on a lesson's page.
import { byId } from "./dom.js";
import { keepPlace } from "./place.js";

const READING = "reading";
const ASKED = "asked";
const MAKING = "making";
const ORDERS = { stored: READING, "awaiting-learner": ASKED };

let order = MAKING;

/** Puts first what the reader comes for in this state: the notebook, the questions and the plan, or the way there. */
export function arrange(state) {
    const before = order;
    order = ORDERS[state] ?? MAKING;
    if (order === before) {
        return;
    }
    const [way, quiz, plan, decide, report, contents, notebook] = ["way-section", "quiz", "plan", "decide", "report", "contents", "notebook"].map(byId);
    byId("way").textContent = order === READING ? "How it came about" : "How it comes about";
    keepPlace(() => {
        if (order === READING) {
            notebook.after(report, plan, way);
            return;
        }
        // What may hold the focus is not moved without need: it would lose it.
        before === READING && contents.before(quiz, plan, decide, report);
        order === ASKED ? decide.after(way) : quiz.before(way);
    });
}
