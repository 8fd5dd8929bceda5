import { again } from "./again.js";

const AWAY = 503;
const PAUSE = 3000;

/** Loads the page that was asked for once it can be had; an answer that says no differently is shown as well. */
again(PAUSE, async () => {
    const response = await fetch(location.href, { headers: { Accept: "text/html" } }).catch(() => null);
    if (response && response.status !== AWAY) {
        location.reload();
    }
});
