import type { Call } from '../../../kernel/access/access.ts';
import type { Locale } from '../../../kernel/i18n/locale.ts';
import { formatDateTime } from '../../../kernel/shared/formats.ts';
import type { Cell } from '../../../kernel/tables/csv.ts';
import { linkName, type StatePlaced, stateWordsIn } from '../../tickets/public.ts';
import type { MajorReply, TimelineEntry } from '../contract.ts';
import type { ReviewReply } from '../contract-review.ts';
import { documentWords } from '../document-words.ts';
import { majorReply, timelineOf } from '../replies.ts';
import { names as german } from '../shared/names.de.ts';
import { names as english, type MajorNames } from '../shared/names.en.ts';
import { inLanguage } from '../shared/told.ts';
import { reviewParts } from '../shared/words.ts';
import { seen } from './found.ts';
import { seeReview } from './review.ts';

/** All that a file tells; whoever sees the major incident may take it along, and the log says who did. */
export type Told = {
  readonly major: MajorReply;
  readonly entries: readonly TimelineEntry[];
  readonly review: ReviewReply;
  /** What a state is called where it is, in the reader's language. */
  readonly stateOf: (at: StatePlaced) => string;
};

export const formats = ['csv', 'md'] as const;
export type Format = (typeof formats)[number];

export async function exported(call: Call, id: string, { as, language }: { as: Format; language: Locale }): Promise<Told> {
  const found = await seen(call, id);
  const [major, entries] = [await majorReply(call, id), await timelineOf(call, found, language)];
  call.tx.emit({ type: 'export.made', objectId: call.actor.id, facts: { format: as, majorId: id } });
  return { major, entries, review: await seeReview(call, id), stateOf: await stateWordsIn(call.tx, language) };
}

const namesIn = (language: Locale): MajorNames => (language === 'de' ? german : english);

function named(language: Locale, key: string): string | undefined {
  const all: Readonly<Record<string, string>> = namesIn(language);
  return all[key];
}

/** What happened, in words; what nobody named goes by its key. */
const happening = (language: Locale, { type }: TimelineEntry): string => named(language, `event_${type.replace('ticket.', '')}`) ?? type;

/** Which role, phase, state or link; minutes and the like as they stand. */
function whichOf(language: Locale, { major: { ticket }, stateOf }: Told, { type, value }: TimelineEntry): string {
  if (value === null) return '';
  if (type === 'ticket.linked') return named(language, `link_${value}`) ?? linkName(value, language);
  if (type === 'ticket.changed') return stateOf({ workspace: ticket.workspace, type: 'incident', state: value });
  return named(language, `role_${value}`) ?? named(language, `phase_${value}`) ?? value;
}

/** A line a happening, in ISO 8601 and UTC: for a spreadsheet. */
export function timelineSheet(told: Told, language: Locale): { heading: string[]; rows: Cell[][] } {
  const words = documentWords(language);
  return {
    heading: [words.when, words.what, words.which, words.who, words.said],
    rows: told.entries.map((entry) => [
      ...[entry.at, happening(language, entry), whichOf(language, told, entry)],
      ...[entry.by ?? words.house, entry.text],
    ]),
  };
}

/** What others wrote stays what they wrote: nothing of it is markup. */
const plain = (text: string): string =>
  text.replaceAll(/[\\`*_{}[\]<>()#+\-.!|~&=@]|:(?=\/\/)/g, String.raw`\$&`).replaceAll(/\r?\n/g, '  \n  ');

/** The same as a document that people read, printed or kept: what it was, who did what, what happened, and what was learnt. */
export function timelineDocument(told: Told, { language, timeZone }: { language: Locale; timeZone: string }): string {
  const { major, entries } = told;
  const words = documentWords(language);
  const names = namesIn(language);
  const time = (at: string): string => formatDateTime({ locale: language, timeZone }, at);
  const facts: readonly (readonly [string, string])[] = [
    [words.state, names[`state_${major.state}`]],
    [words.incident, major.ticket.number],
    [words.proposed, `${major.proposedBy.name}, ${time(major.proposedAt)}`],
    [words.because, major.reason],
    ...major.roles.map(({ role, person }) => [names[`role_${role}`], person.name] as const),
    ...major.services.map(({ name, effect }) => [name[language] ?? name['en'] ?? '', names[`effect_${effect}`]] as const),
    ...(major.endedAt === null ? [] : [[words.ended, time(major.endedAt)] as const]),
  ];
  const line = (entry: TimelineEntry): string => {
    const which = whichOf(language, told, entry);
    const head = `**${time(entry.at)}** ${plain(happening(language, entry))}${which === '' ? '' : `: ${plain(which)}`} (${plain(entry.by ?? words.house)})`;
    return entry.text === '' ? `- ${head}` : `- ${head}  \n  ${plain(entry.text)}`;
  };
  return [
    `# ${plain(major.ticket.title)}`,
    facts.map(([name, value]) => `- **${plain(name)}**: ${plain(value)}`).join('\n'),
    ...(major.updates.length === 0 ? [] : [`## ${words.headline}`, plain(inLanguage(major.headline ?? { en: '', de: '' }, language))]),
    `## ${words.timeline} (${plain(timeZone)})`,
    entries.map(line).join('\n'),
    ...reviewed(told, language, time),
    '',
  ].join('\n\n');
}

/** What was learnt, as far as somebody wrote it down. */
function reviewed({ review, stateOf }: Told, language: Locale, time: (at: string) => string): string[] {
  const words = documentWords(language);
  const names = namesIn(language);
  const parts = reviewParts.filter((part) => review[part] !== '').flatMap((part) => [`### ${names[`part_${part}`]}`, plain(review[part])]);
  const actions = review.actions.map(({ number, title, workspace, state, team, assignee, dueAt }) =>
    [
      `${number} ${title}`,
      stateOf({ workspace, type: 'task', state }),
      team?.name,
      assignee?.name,
      dueAt === null ? undefined : time(dueAt),
    ]
      .filter((piece) => piece !== undefined)
      .map((piece) => plain(piece))
      .join(' · '),
  );
  const todo = actions.length === 0 ? [] : [`### ${words.actions}`, actions.map((action) => `- ${action}`).join('\n')];
  return parts.length + todo.length === 0 ? [] : [`## ${review.finished ? words.review : words.draft}`, ...parts, ...todo];
}
