/** Of fewer people nothing is told: a sum over four can be guessed apart. */
export const fewest = 5;

/** The spans that a report may be asked for, in days; free dates would let somebody subtract one report from the next. */
export const spans = [7, 30, 90] as const;
export type Span = (typeof spans)[number];
