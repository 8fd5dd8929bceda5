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

/** The JSON that `path` answers with, or the Problem. */
export async function call(path, options = {}) {
    let response;
    try {
        response = await fetch(path, { ...options, headers: { Accept: "application/json", ...options.headers } });
    } catch {
        throw new Problem(0, AWAY);
    }
    if (response.ok) {
        return response.json();
    }
    const problem = await response.json().catch(() => ({}));
    const detail = response.status === 401 ? SIGNED_OUT : (problem.detail ?? AWAY);
    throw new Problem(response.status, detail, problem.errors);
}

export const post = (path, body) =>
    call(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body ?? {}) });
