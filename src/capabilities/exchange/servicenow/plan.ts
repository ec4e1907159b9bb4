import { createHash } from 'node:crypto';
import type { AuditRow } from './rows.ts';

/** What an incident was like after one change, who made it, and when. People and teams by their names in the file. */
export type PlannedMoment = {
  /** The line of its row. */
  line: number;
  /** The mark of its row, apart from those of the same look in this incident. */
  mark: string;
  at: Date;
  by: string;
  state: string;
  holdReason: string | null;
  team: string | null;
  assignee: string | null;
  impact: number;
  urgency: number;
  priority: number | null;
  fields: Readonly<Record<string, string | boolean>>;
  tags: string[];
  resolutionCode: string | null;
  resolutionNotes: string | null;
  hops: number;
  reopens: number;
};

/** The life of one incident, from its first row to its last. */
export type PlannedLife = {
  /** The line of its first row. */
  line: number;
  ref: string;
  number: string;
  title: string;
  requester: string;
  openedBy: string;
  openedAt: Date;
  moments: PlannedMoment[];
};

const nobody = 'Unknown person';

/** The lives that the rows tell, in the order in which they began; each one's rows in the order of their times. */
export function planLives(rows: readonly AuditRow[]): PlannedLife[] {
  const byNumber = Map.groupBy(rows, ({ number }) => number);
  return [...byNumber.values()]
    .map((own) => lifeOf(own.toSorted((a, b) => a.at.getTime() - b.at.getTime() || a.line - b.line)))
    .sort(byBeginning);
}

const byBeginning = (a: PlannedLife, b: PlannedLife): number => a.openedAt.getTime() - b.openedAt.getTime() || (a.ref < b.ref ? -1 : 1);

function lifeOf(rows: readonly AuditRow[]): PlannedLife {
  const [first] = rows;
  if (first === undefined) throw new Error('A life without a row');
  const { number, caller = nobody, openedBy = nobody, openedAt } = first;
  // Clocks of two systems differ a little: a change never stands before the opening.
  const opened = new Date(Math.min(openedAt.getTime(), first.at.getTime()));
  return {
    line: first.line,
    ref: `servicenow:${number}`,
    number,
    title: titleOf(first),
    requester: caller,
    openedBy,
    openedAt: opened,
    moments: rows.map((row, at) => momentOf(row, markAmong(rows, at))),
  };
}

const titleOf = ({ category, subcategory, number }: AuditRow): string =>
  [category, subcategory].filter(Boolean).join(', ') || `Incident ${number}`;

/** Two rows of one minute may look the same: the second is another row all the same. */
function markAmong(rows: readonly AuditRow[], at: number): string {
  const mark = rows[at]?.mark ?? '';
  const alike = rows.slice(0, at).filter((row) => row.mark === mark).length;
  return alike === 0 ? mark : `${mark} ${alike + 1}`;
}

const momentOf = (row: AuditRow, mark: string): PlannedMoment => ({
  line: row.line,
  mark,
  at: row.at,
  by: actorOf(row),
  state: row.state,
  holdReason: row.holdReason ?? null,
  team: row.team ?? null,
  assignee: row.assignee ?? null,
  impact: row.impact,
  urgency: row.urgency,
  priority: row.priority ?? null,
  fields: row.details,
  tags: [row.category, row.subcategory].filter((tag) => tag !== undefined).map((tag) => tag.slice(0, 60)),
  ...resolutionOf(row),
  hops: row.hops,
  reopens: row.reopens,
});

/** Whoever resolved it, where it is resolved; otherwise whoever saved the row. */
const actorOf = ({ state, resolvedBy, by, openedBy }: AuditRow): string =>
  (state === 'resolved' ? resolvedBy : undefined) ?? by ?? openedBy ?? nobody;

/**
 * Every row of the log carries the closure code that the incident got in the end; it is told only once it is over. A code that
 * nobody has explained claims nothing: its word stays in the notes.
 */
function resolutionOf({ state, code, closeWords }: AuditRow): Pick<PlannedMoment, 'resolutionCode' | 'resolutionNotes'> {
  if (state !== 'resolved' && state !== 'closed') return { resolutionCode: null, resolutionNotes: null };
  return { resolutionCode: code ?? null, resolutionNotes: closeWords ?? 'Closed without a code' };
}

/** All people whom the lives name. */
export const peopleIn = (lives: readonly PlannedLife[]): string[] => [
  ...new Set(
    lives.flatMap(({ requester, openedBy, moments }) => [
      requester,
      openedBy,
      ...moments.flatMap(({ by, assignee }) => [by, ...(assignee === null ? [] : [assignee])]),
    ]),
  ),
];

export const teamsIn = (lives: readonly PlannedLife[]): string[] => [
  ...new Set(lives.flatMap(({ moments }) => moments.flatMap(({ team }) => (team === null ? [] : [team])))),
];

export type Pseudonym = { email: string; givenName: string; familyName: string };

/** `Caller 2403` has neither a name nor an address; the address given (RFC 2606: never deliverable) keeps this person one over all runs. */
export function pseudonymOf(name: string): Pseudonym {
  const words = name.split(' ');
  const plain = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);
  const email = `${plain || 'person'}.${createHash('sha256').update(name).digest('hex').slice(0, 8)}@servicenow.invalid`;
  const givenName = words.length === 1 ? name : words.slice(0, -1).join(' ');
  return { email, givenName: givenName.slice(0, 100), familyName: words.length === 1 ? '' : (words.at(-1) ?? '').slice(0, 100) };
}
