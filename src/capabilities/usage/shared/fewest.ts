/** The spans that a report may be asked for, in days; free dates would let somebody subtract one report from the next. */
export const spans = [7, 30, 90] as const;
export type Span = (typeof spans)[number];

/** From so many on it is told how often the server sent a page. No number of people: of these sums nobody knows how many stand behind one. */
export const fewestLoads = 5;
