import { byId, localTimes } from "./dom.js";
import { inert } from "./trusted.js";

const state = byId("state");
state.form.querySelector("button").hidden = true;
state.addEventListener("change", () => location.assign(state.value ? `/lessons?state=${state.value}` : "/lessons"));

/** Shows the list as it is now, where the reader is; left as it is while the service is away. */
async function refresh() {
    const response = await fetch(location.href, { headers: { Accept: "text/html" } }).catch(() => null);
    if (!response?.ok) {
        return;
    }
    const page = inert(await response.text());
    const fresh = new DOMParser().parseFromString(page, "text/html").getElementById("rows");
    const focused = document.activeElement?.getAttribute("href");
    byId("rows").replaceWith(document.adoptNode(fresh));
    localTimes();
    if (focused) {
        byId("rows").querySelector(`[href="${CSS.escape(focused)}"]`)?.focus();
    }
}

localTimes();
addEventListener("focus", refresh);
document.addEventListener("visibilitychange", () => document.hidden || refresh());
