/** About to breach, and shown as such: what is due within this many milliseconds. */
export const dueSoon = 2 * 3_600_000;
