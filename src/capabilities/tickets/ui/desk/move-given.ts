import type { TicketChange } from '../../contract.ts';
import type { BulkChange } from '../../contract-bulk.ts';
import type { TicketReply, Transition } from '../../shared/records.ts';

/** What a change of state may ask for, as far as it is given; tags with commas between. */
export type MoveGiven = { readonly [field in Transition['requires'][number]]?: string };

/** Where "send and resolve" leads, if it may be resolved now. */
export const resolvesTo = ({ transitions }: Pick<TicketReply, 'transitions'>): Transition | undefined =>
  transitions.find(({ group }) => group === 'resolved');

/** What is left to ask for when a message goes along: a reply is the comment and the resolution's notes, a note is the note. */
export function besideMessage(transition: Transition, { kind, hasWords }: { kind: 'comment' | 'note'; hasWords: boolean }): Transition {
  const said: readonly string[] = !hasWords ? [] : kind === 'comment' ? ['comment', 'resolutionNotes'] : ['workNote'];
  return { ...transition, requires: transition.requires.filter((field) => !said.includes(field)) };
}

const isGiven = ([, value]: [string, string]): boolean => value.trim() !== '';

/** What was begun and emptied again is not said. */
function filled({ tags = '', ...given }: MoveGiven): { texts: Omit<MoveGiven, 'tags'>; tags: string[] } {
  return { texts: Object.fromEntries(Object.entries(given).filter(isGiven)), tags: tagsIn(tags) };
}

/** The tags in a text with commas. */
export const tagsIn = (text: string): string[] =>
  text
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');

/** Of one ticket, which had none of it. */
export function changeOf(given: MoveGiven): TicketChange {
  const { texts, tags } = filled(given);
  return tags.length === 0 ? texts : { ...texts, tags };
}

/** Of many: tags are added to those that each has. */
export function bulkChangeOf(given: MoveGiven): BulkChange {
  const { texts, tags } = filled(given);
  return tags.length === 0 ? texts : { ...texts, addTags: tags };
}

export function givenIn({ addTags, ...change }: BulkChange): MoveGiven {
  const texts = Object.entries(change).filter((pair): pair is [string, string] => typeof pair[1] === 'string' && pair[0] !== 'state');
  return { ...Object.fromEntries(texts), ...(addTags === undefined ? {} : { tags: addTags.join(', ') }) };
}
