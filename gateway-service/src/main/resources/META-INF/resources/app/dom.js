/** An element with attributes and children; texts become text, never markup. */
export function h(tag, attributes = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
        if (name.startsWith("on")) {
            element.addEventListener(name.slice(2), value);
        } else if (value === true) {
            element.setAttribute(name, "");
        } else if (value !== false && value !== null && value !== undefined) {
            element.setAttribute(name, value);
        }
    }
    element.append(...present(children));
    return element;
}

const present = (children) =>
    children.flat().filter((child) => child !== null && child !== undefined && child !== false && child !== "");

/** Puts `children` in the place of what `element` holds. */
export function fill(element, ...children) {
    element.replaceChildren(...present(children));
}

export const byId = (id) => document.getElementById(id);

/** Seconds as people say them: "0.4 s", "12 s", "3 min 5 s". */
export function seconds(value) {
    if (value < 10) {
        return `${Math.round(value * 10) / 10} s`;
    }
    const whole = Math.round(value);
    return whole < 120 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

export const plural = (count, one, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

/** Gives all `time` elements in `root` the reader's own clock. */
export function localTimes(root = document) {
    for (const time of root.querySelectorAll("time[datetime]")) {
        const at = new Date(time.dateTime);
        const today = at.toDateString() === new Date().toDateString();
        time.textContent = at.toLocaleString(
            document.documentElement.lang,
            today
                ? { hour: "2-digit", minute: "2-digit" }
                : { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" },
        );
        time.title = time.dateTime;
    }
}

/** Sets a text where it is another one: what stays the same is not read out again. */
export function say(element, text) {
    if (element.textContent !== text) {
        element.textContent = text;
    }
}

/** A time span in its largest unit: "40 s", "12 min", "3 h", "5 d". */
export function span(value) {
    const units = [
        ["s", 1, 120],
        ["min", 60, 120],
        ["h", 3600, 48],
        ["d", 86400, Infinity],
    ];
    const [name, size] = units.find(([, one, most]) => value < one * most);
    return `${Math.floor(value / size)} ${name}`;
}
