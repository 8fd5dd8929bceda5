// Markup comes from the gateway alone, which cleans it. What is fetched here is all that may become elements: the
// policy has the one name that the content security policy allows, and stays within this module.
import { markup } from "./api.js";

const policy = globalThis.trustedTypes?.createPolicy("fragments", { createHTML: (fetched) => fetched });

/** What the gateway has at `path`, as elements of a document of their own, in which nothing runs or loads. */
export async function fragments(path) {
    const fetched = await markup(path);
    return new DOMParser().parseFromString(policy ? policy.createHTML(fetched) : fetched, "text/html").body;
}
