import type { TicketChange } from '../../contract.ts';
import type { BulkChange } from '../../contract-work.ts';
import type { Transition } from '../../shared/records.ts';

/** What a change of state may ask for, as far as it is given; tags with commas between. */
export type MoveGiven = { readonly [field in Transition['requires'][number]]?: string };

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
