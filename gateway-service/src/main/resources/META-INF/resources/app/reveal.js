/** Opens whatever folds the element `id` away, and the element's own fold. Returns the element, or null. */
export function reveal(id) {
    const target = id ? document.getElementById(id) : null;
    for (let fold = target?.closest("details"); fold; fold = fold.parentElement.closest("details")) {
        fold.open = true;
    }
    const own = target?.querySelector(":scope > details");
    if (own) {
        own.open = true;
    }
    return target;
}

const named = (hash) => {
    try {
        return decodeURIComponent(hash.slice(1));
    } catch {
        // What is not percent-encoded names nothing.
        return "";
    }
};

/** From now on links within the page lead to places that are folded away, too. */
export function revealLinked() {
    document.addEventListener("click", (event) => {
        const link = event.target.closest?.('a[href^="#"]');
        // Before the browser goes there: what is folded has no place to go to.
        link && reveal(named(link.hash));
    });
    addEventListener("hashchange", () => reveal(named(location.hash)));
}

/**
 * Goes to the place in the page's address, which may not have been there when the page was loaded. At once: on a long
 * way something that is still being drawn would stop it.
 */
export function goToAddress() {
    reveal(named(location.hash))?.scrollIntoView({ behavior: "instant" });
}
