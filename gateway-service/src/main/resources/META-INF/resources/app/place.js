/** The cell that is read: the one with the focus, or else the first that can be seen; none where none is in sight. */
export function read() {
    const seen = (cell) => {
        const { top, bottom } = cell.getBoundingClientRect();
        return bottom > 0 && top < innerHeight;
    };
    const focused = document.activeElement?.closest(".cell");
    return focused && seen(focused) ? focused : [...document.querySelectorAll(".cell")].find(seen);
}

/**
 * Changes the page by `change` and leaves the cell that is read where it is on the screen. Browsers do so only where
 * the text they hold on to is not itself replaced.
 */
export function keepPlace(change) {
    const cell = read();
    const before = cell?.getBoundingClientRect().top;
    const root = document.documentElement;
    root.style.overflowAnchor = "none";
    change();
    const moved = cell?.isConnected ? cell.getBoundingClientRect().top - before : 0;
    // Not by nothing: it would end a move that is under way.
    if (moved !== 0) {
        scrollBy({ top: moved, behavior: "instant" });
    }
    requestAnimationFrame(() => root.style.removeProperty("overflow-anchor"));
}
