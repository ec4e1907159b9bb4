import type { Call } from '../../../../kernel/access/access.ts';

const aDay = 86_400_000;

/** The beginning of a day, in UTC: what is kept of the moment at which somebody reported. */
const dayOf = (moment: Date): Date => new Date(Math.floor(moment.getTime() / aDay) * aDay);

/** Within seven days whoever reported is told that it came (Art. 9(1)(b) of Directive (EU) 2019/1937). */
export const acknowledgeBy = (day: Date): Date => new Date(dayOf(day).getTime() + 7 * aDay);

/** The same transaction at the beginning of its day: rows, events and the identifiers of both tell no hour. Events are written by `writeEvents`. */
export const ofTheDay = ({ tx, actor }: Call): Call => ({ actor, tx: { ...tx, now: dayOf(tx.now) } });
