const count = (value) => value.toLocaleString("en", { maximumFractionDigits: 0 });

/** An amount in the unit of a cap: "5 EUR", "2,000,000 tokens". A little money is not told as none. */
export function amount(value, unit) {
    if (unit === "tokens") {
        return `${count(value)} tokens`;
    }
    const digits = value > 0 && value < 0.1 ? { maximumSignificantDigits: 2 } : { maximumFractionDigits: 2 };
    return `${value.toLocaleString("en", digits)} ${unit}`.trim();
}

/** What was sent and replied together. */
export const tokens = ({ inputTokens, outputTokens }) => `${count(inputTokens + outputTokens)} tokens`;

/** What something cost; nothing where no prices are known. */
export const cost = ({ cost: value, currency }) => (typeof value === "number" ? amount(value, currency) : "");
