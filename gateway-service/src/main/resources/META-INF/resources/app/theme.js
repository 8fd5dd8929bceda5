// Runs before the page is painted, so that a remembered choice does not flash the other theme.
(() => {
    const root = document.documentElement;
    const system = matchMedia("(prefers-color-scheme: dark)");
    const remembered = localStorage.getItem("theme");
    if (remembered === "dark" || remembered === "light") {
        root.dataset.theme = remembered;
    }
    const dark = () => (root.dataset.theme ?? (system.matches ? "dark" : "light")) === "dark";
    addEventListener("DOMContentLoaded", () => {
        const button = document.getElementById("theme");
        const name = () => {
            button.textContent = dark() ? "Light" : "Dark";
            button.setAttribute("aria-label", dark() ? "Use light colours" : "Use dark colours");
        };
        button.hidden = false;
        name();
        system.addEventListener("change", name);
        button.addEventListener("click", () => {
            root.dataset.theme = dark() ? "light" : "dark";
            localStorage.setItem("theme", root.dataset.theme);
            name();
        });
    });
})();
