import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { codeMeant, type MappedState, type Mapping, stateMeant } from './mapping.ts';
import { momentIn } from './moment.ts';

/** One audit row: what an incident was like after a change. Empty where the file says `?` or nothing. */
export type AuditRow = MappedState & {
  line: number;
  number: string;
  /** Tells the row from others of its incident, in each file that holds it and whatever a mapping says. */
  mark: string;
  at: Date;
  by: string | undefined;
  openedAt: Date;
  openedBy: string | undefined;
  caller: string | undefined;
  team: string | undefined;
  assignee: string | undefined;
  impact: number;
  urgency: number;
  priority: number | undefined;
  category: string | undefined;
  subcategory: string | undefined;
  details: Readonly<Record<string, string | boolean>>;
  code: string | undefined;
  closeWords: string | undefined;
  resolvedBy: string | undefined;
  hops: number;
  reopens: number;
};

export type WrongRow = { line: number; reason: string };
type Cells = Readonly<Record<string, string>>;
export type ReadFile = { rows: AuditRow[]; wrong: WrongRow[]; unknown: { states: string[]; resolutionCodes: string[] } };

const needed = ['number', 'incident_state', 'caller_id', 'opened_at', 'sys_updated_at', 'impact', 'urgency', 'assignment_group'];

/** The file as a whole means nothing here; one sentence for a person. */
export class NotServiceNow extends Error {}

/** Reads an incident event log; each row by itself, so that a wrong one costs only itself. */
export function readLog(text: string, mapping: Mapping): ReadFile {
  const wrong: WrongRow[] = [];
  const rows: AuditRow[] = [];
  const codes = new Set<string>();
  const states = new Set<string>();
  for (const { line, cells } of linesOf(text)) {
    const read = rowOrReason(line, cells, mapping);
    if ('reason' in read) wrong.push(read);
    else rows.push(read);
    const { incident_state: state = '', closed_code: code = '' } = cells;
    if (isSaid(state) && stateMeant(mapping, state) === undefined) states.add(state);
    if (isSaid(code) && codeMeant(mapping, code) === undefined) codes.add(code);
  }
  return { rows, wrong, unknown: { states: [...states].sort(), resolutionCodes: [...codes].sort() } };
}

function linesOf(text: string): { line: number; cells: Cells }[] {
  const [first, ...records] = recordsIn(text);
  const headings = (first?.record ?? []).map((heading) => heading.trim().toLowerCase());
  const missing = needed.filter((heading) => !headings.includes(heading));
  if (missing.length > 0) throw new NotServiceNow(`This is no incident event log of ServiceNow: it has no column ${missing.join(', ')}`);
  return records.map(({ record, line }) => ({
    line,
    cells: Object.fromEntries(headings.map((heading, at) => [heading, (record[at] ?? '').trim().replace(/\s+/g, ' ')])),
  }));
}

type Parsed = { record: readonly string[]; line: number };

function recordsIn(text: string): Parsed[] {
  const found: Parsed[] = [];
  const keep = (record: string[], { lines }: { lines: number }): null => {
    found.push({ record, line: lines });
    return null;
  };
  try {
    parse(text, { bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, on_record: keep });
  } catch (fault) {
    throw new NotServiceNow(`This is no CSV file: ${fault instanceof Error ? fault.message : String(fault)}`);
  }
  return found;
}

const isSaid = (cell: string | undefined): cell is string => cell !== undefined && cell !== '' && cell !== '?';
const said = (cell: string | undefined): string | undefined => (isSaid(cell) ? cell : undefined);

/** What is wrong with a row; it costs that row only. */
class WrongCell extends Error {}

/** The row, or the reason why it means nothing. */
function rowOrReason(line: number, cells: Cells, mapping: Mapping): AuditRow | WrongRow {
  try {
    return rowOf(line, cells, mapping);
  } catch (fault) {
    if (fault instanceof WrongCell) return { line, reason: fault.message };
    throw fault;
  }
}

const rowOf = (line: number, cells: Cells, mapping: Mapping): AuditRow => ({
  ...stateIn(cells, mapping),
  line,
  number: numberIn(cells),
  mark: markOf(cells),
  at: timeIn(cells, 'sys_updated_at', mapping),
  openedAt: timeIn(cells, 'opened_at', mapping),
  impact: levelIn(cells, 'impact', 3) ?? 3,
  urgency: levelIn(cells, 'urgency', 3) ?? 3,
  priority: levelIn(cells, 'priority', 5),
  ...wordsOf(cells, mapping),
});

function numberIn({ number }: Cells): string {
  if (!isSaid(number) || number.length > 60) throw new WrongCell('It has no number');
  return number;
}

function timeIn(cells: Cells, column: string, { timeZone }: Mapping): Date {
  const written = cells[column] ?? '';
  const at = momentIn(timeZone, written);
  if (at === undefined) throw new WrongCell(`${column} "${written}" is no time (day-month-year hour:minute)`);
  return at;
}

/** Closure code and people are none of it: an export of a later day says more about the same row. */
function markOf({ sys_updated_at: saved = '', sys_mod_count: count = '', incident_state: state = '' }: Cells): string {
  const kept = createHash('sha256')
    .update(JSON.stringify([count, state]))
    .digest('hex')
    .slice(0, 12);
  return `${momentIn('UTC', saved)?.toISOString().slice(0, 19) ?? ''} ${kept}`;
}

function stateIn({ incident_state: word = '' }: Cells, mapping: Mapping): MappedState {
  const state = stateMeant(mapping, word);
  if (state === undefined) throw new WrongCell(`State "${word}" is unknown: say in the mapping what it means`);
  return state;
}

/** `2 - Medium` is 2; undefined where nothing is said. */
function levelIn(cells: Cells, column: string, most: number): number | undefined {
  const cell = cells[column];
  if (!isSaid(cell)) return undefined;
  const level = Number(/^(\d)( |-|$)/.exec(cell)?.[1] ?? 0);
  if (level < 1 || level > most) throw new WrongCell(`${column} "${cell}" is no level from 1 to ${most}`);
  return level;
}

const count = (cell: string | undefined): number => (/^\d{1,6}$/.test(cell ?? '') ? Number(cell) : 0);
const detailed = {
  location: 'location',
  contact_type: 'contactType',
  u_symptom: 'symptom',
  cmdb_ci: 'configurationItem',
  problem_id: 'problem',
  rfc: 'requestForChange',
  caused_by: 'causedBy',
  vendor: 'vendor',
} as const;
const confirmed = { u_priority_confirmation: 'priorityConfirmed', made_sla: 'madeSla', knowledge: 'knowledge' } as const;
const yesNo = new Map([
  ['true', true],
  ['false', false],
]);

/** What stands in a column of its own and has none here; a word that is neither yes nor no stays a word. */
const detailsOf = (cells: Cells): Record<string, string | boolean> => {
  const words = Object.entries(detailed).flatMap(([from, to]) => (isSaid(cells[from]) ? [[to, cells[from]]] : []));
  const answers = Object.entries(confirmed).flatMap(([from, to]) => (isSaid(cells[from]) ? [[to, meantBy(cells[from])]] : []));
  return Object.fromEntries([...words, ...answers]);
};

const meantBy = (word: string): string | boolean => yesNo.get(word.toLowerCase()) ?? word;

function wordsOf(cells: Cells, mapping: Mapping) {
  const group = said(cells['assignment_group']);
  const closeWords = said(cells['closed_code']);
  return {
    by: said(cells['sys_updated_by']),
    openedBy: said(cells['opened_by']),
    caller: said(cells['caller_id']),
    team: group === undefined ? undefined : (mapping.teams[group] ?? group.slice(0, 120)),
    assignee: said(cells['assigned_to']),
    category: said(cells['category']),
    subcategory: said(cells['subcategory']),
    details: detailsOf(cells),
    code: closeWords === undefined ? undefined : codeMeant(mapping, closeWords),
    closeWords,
    resolvedBy: said(cells['resolved_by']),
    hops: count(cells['reassignment_count']),
    reopens: count(cells['reopen_count']),
  };
}
