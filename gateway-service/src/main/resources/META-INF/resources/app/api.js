/** What went wrong with a call, in the words of its problem document (RFC 9457). */
export class Problem extends Error {
    constructor(status, detail, errors = []) {
        super(detail);
        this.status = status;
        this.errors = errors ?? [];
    }
}

const AWAY = "The service can not be reached. Nothing is lost: try again in some seconds.";

const SIGNED_OUT = "You are signed out. Sign in again in another window (/login): what stands here stays.";

async function answer(path, options) {
    let response;
    try {
        response = await fetch(path, options);
    } catch {
        throw new Problem(0, AWAY);
    }
    if (response.ok) {
        return response;
    }
    const problem = await response.json().catch(() => ({}));
    const detail = response.status === 401 ? SIGNED_OUT : (problem.detail ?? AWAY);
    throw new Problem(response.status, detail, problem.errors);
}

/** The JSON that `path` answers with, or the Problem. */
export async function call(path, options = {}) {
    const headers = { Accept: "application/json", ...options.headers };
    return (await answer(path, { ...options, headers })).json();
}

/** The markup that `path` of this gateway answers with, or the Problem. */
export async function markup(path) {
    const address = new URL(path, location.origin);
    if (address.origin !== location.origin) {
        throw new TypeError("Markup comes from the gateway alone");
    }
    // Not as a page: who is signed out is told so, and not led to the login.
    return (await answer(address, { headers: { Accept: "*/*" }, redirect: "error" })).text();
}

export const post = (path, body) =>
    call(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body ?? {}) });
