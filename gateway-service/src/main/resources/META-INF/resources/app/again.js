/**
 * Calls `look` now, and again `pause` milliseconds after each call has ended, while somebody can see the page.
 * Returns how to have it look at once.
 */
export function again(pause, look) {
    let timer = 0;
    let looking = false;
    let asked = false;
    async function round() {
        clearTimeout(timer);
        if (looking) {
            asked = true;
            return;
        }
        looking = true;
        try {
            await look();
        } finally {
            looking = false;
            timer = setTimeout(() => document.hidden || round(), asked ? 0 : pause);
            asked = false;
        }
    }
    document.addEventListener("visibilitychange", () => document.hidden || round());
    addEventListener("focus", round);
    round();
    return round;
}
