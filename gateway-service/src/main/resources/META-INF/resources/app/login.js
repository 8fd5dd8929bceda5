import { byId } from "./dom.js";

// A link on another site leads here without the cookie of who is signed in already: asked for from this page, the
// browser sends it.
const from = byId("login")?.elements.from.value;
if (from && !document.referrer.startsWith(location.origin)) {
    const response = await fetch(from, { redirect: "manual", headers: { Accept: "text/html" } }).catch(() => null);
    if (response?.ok) {
        location.replace(from);
    }
}
