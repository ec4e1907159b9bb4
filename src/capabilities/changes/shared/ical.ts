import { escaped, folded } from '../../../kernel/shared/ical-lines.ts';

type Feed = { readonly host: string; readonly at: Date; readonly locale: string };

type Told = { readonly from: string; readonly until: string };
type Calendar = {
  readonly changes: readonly (Told & { number: string; title: string; assignee: string | null; meets: boolean; version: number })[];
  readonly meetings: readonly (Told & { id: string; place: string; version: number })[];
  readonly periods: readonly (Told & { id: string; kind: 'window' | 'freeze'; name: string })[];
};

/** Changes, windows and freezes as iCalendar (RFC 5545), each hour in UTC. A change keeps its identity when it is moved. */
export function writeChanges({ changes, periods, meetings }: Calendar, { host, at, locale }: Feed): string {
  const says = locale.startsWith('de') ? german : english;
  const events = [
    ...changes.map((one) => ({
      uid: one.number,
      ...{ from: one.from, until: one.until, sequence: one.version },
      summary: `${one.number} ${one.title}`,
      description: [one.assignee, one.meets ? says.meets : null].filter((line) => line !== null).join('\n'),
    })),
    ...meetings.map((one) => ({
      ...{ uid: one.id, from: one.from, until: one.until, sequence: one.version },
      ...{ summary: says.meeting, description: one.place },
    })),
    ...periods.map((one) => ({
      uid: `${one.id}-${one.from}`,
      ...{ from: one.from, until: one.until, sequence: 0 },
      summary: `${says[one.kind]}: ${one.name}`,
      description: '',
    })),
  ];
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Candor//Changes//EN',
    `X-WR-CALNAME:${escaped(says.name)}`,
    ...events.flatMap(({ uid, from, until, sequence, summary, description }) => [
      'BEGIN:VEVENT',
      `UID:${uid}@${host}`,
      `DTSTAMP:${stamp(at.toISOString())}`,
      `SEQUENCE:${sequence}`,
      `DTSTART:${stamp(from)}`,
      `DTEND:${stamp(until)}`,
      `SUMMARY:${escaped(summary)}`,
      ...(description === '' ? [] : [`DESCRIPTION:${escaped(description)}`]),
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const english = { name: 'Changes', meets: 'In conflict', window: 'Maintenance window', meeting: 'Change advisory board', freeze: 'Freeze' };
const german = {
  name: 'Changes',
  meets: 'Im Konflikt',
  window: 'Wartungsfenster',
  meeting: 'Change Advisory Board',
  freeze: 'Änderungssperre',
};

const stamp = (instant: string): string => `${instant.slice(0, 19).replace(/[-:]/g, '')}Z`;
