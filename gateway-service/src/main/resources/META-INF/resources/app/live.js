const AGAIN_AFTER = 3000;

/**
 * Follows a lesson's events, each exactly once and in order. A browser takes a broken stream up by itself after the
 * last event it saw; a stream that was refused is opened again after it here.
 */
export class LiveEvents {
    #path;
    #onEvent;
    #onState;
    #types;
    #stream = null;
    #seen = 0;
    #timer = 0;

    constructor(path, types, onEvent, onState) {
        this.#path = path;
        this.#types = types;
        this.#onEvent = onEvent;
        this.#onState = onState;
    }

    /** Opens the stream where there is none. */
    open() {
        if (this.#stream) {
            return;
        }
        const stream = new EventSource(`${this.#path}?after=${this.#seen}`);
        this.#stream = stream;
        stream.onopen = () => this.#onState("live");
        stream.onerror = () => {
            this.#onState("lost");
            if (stream.readyState === EventSource.CLOSED) {
                this.#stream = null;
                clearTimeout(this.#timer);
                this.#timer = setTimeout(() => this.open(), AGAIN_AFTER);
            }
        };
        const take = (event) => {
            const number = Number(event.lastEventId);
            if (number > this.#seen) {
                this.#seen = number;
                this.#onEvent(number, event.type, JSON.parse(event.data));
            }
        };
        this.#types.forEach((type) => stream.addEventListener(type, take));
    }

    /** Ends it: nothing more is to come. */
    close() {
        clearTimeout(this.#timer);
        this.#stream?.close();
        this.#stream = null;
        this.#onState("ended");
    }

    get seen() {
        return this.#seen;
    }
}
