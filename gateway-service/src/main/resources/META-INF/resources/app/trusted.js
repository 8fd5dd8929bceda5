/** Markup for places where nothing runs: a document that is only parsed, a frame without scripts. */
const policy = globalThis.trustedTypes?.createPolicy("frame", { createHTML: (markup) => markup });

export const inert = (markup) => (policy ? policy.createHTML(markup) : markup);
