import { shorten } from '../../../../kernel/shared/text.ts';
import { defineWords, type WordKey } from '../../../../kernel/web/words.ts';
import type { StateKind } from '../../../../ui-kit/glyphs.tsx';
import { type NameGroup, nameKey } from '../../shared/name-key.ts';
import type { NameWords } from '../../shared/names.en.ts';
import { type StatePlace, useStateNames } from '../state-names.ts';
import type { DeskWords } from './words.en.ts';

export const useDeskWords = defineWords<DeskWords>('tickets.desk', {
  en: () => import('./words.en.ts'),
  de: () => import('./words.de.ts'),
});

const useNameWords = defineWords<NameWords>('tickets.names', {
  en: () => import('../../shared/names.en.ts'),
  de: () => import('../../shared/names.de.ts'),
});

const kinds: Record<string, StateKind> = {
  new: 'new',
  submitted: 'new',
  open: 'new',
  assess: 'progress',
  rootCause: 'progress',
  fixInProgress: 'progress',
  inProgress: 'progress',
  approved: 'progress',
  fulfilment: 'progress',
  onHold: 'hold',
  pending: 'hold',
  pendingApproval: 'approval',
  resolved: 'resolved',
  delivered: 'resolved',
  closed: 'closed',
  closedComplete: 'closed',
  closedIncomplete: 'closed',
  closedSkipped: 'canceled',
  closedCanceled: 'canceled',
  canceled: 'canceled',
  rejected: 'canceled',
};

/** The states that the product brings along. */
export const knownStates: readonly string[] = Object.keys(kinds);

/** How a state looks; one that an admin added looks like work in progress. */
export const stateKind = (state: string): StateKind => kinds[state] ?? 'progress';

export type Named = (group: NameGroup, name: string, at?: StatePlace) => string;

/** Words for names that the server sends: states, fields, reasons, codes. A state that an admin named goes by that name, where it is. */
export function useNamed(): Named {
  const say = useNameWords();
  const stateName = useStateNames();
  return (group, name, at) => {
    const own = group === 'state' ? stateName(name, at) : undefined;
    if (own !== undefined) return own;
    const key = nameKey(group, name);
    const said = (say as (key: string) => string)(key as WordKey<NameWords>);
    return said === key ? name : said;
  };
}

/** How one calls somebody in a sentence. */
export const firstName = (name: string): string => shorten(name.split(' ')[0] ?? name, 24);

const levels = [1, 2, 3, 4, 5] as const;

/** 1 critical … 5 planning. */
export const priorityOf = (priority: number): (typeof levels)[number] => levels.find((level) => level === priority) ?? 5;
