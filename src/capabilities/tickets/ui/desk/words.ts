import { defineWords, type WordKey } from '../../../../kernel/web/words.ts';
import type { StateKind } from '../../../../ui-kit/glyphs.tsx';
import type { DeskWords } from './words.en.ts';

export const useDeskWords = defineWords<DeskWords>('tickets.desk', {
  en: () => import('./words.en.ts'),
  de: () => import('./words.de.ts'),
});

const kinds: Record<string, StateKind> = {
  new: 'new',
  submitted: 'new',
  open: 'new',
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

/** How a state looks; one that an admin added looks like work in progress. */
export const stateKind = (state: string): StateKind => kinds[state] ?? 'progress';

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Words for names that the server sends: states, fields, reasons, codes. One that an admin added keeps its own name. */
export function useNamed(): (group: 'state' | 'field' | 'channel' | '', name: string) => string {
  const say = useDeskWords();
  return (group, name) => {
    const key = group === '' ? name : `${group}${capital(name)}`;
    const said = (say as (key: string) => string)(key as WordKey<DeskWords>);
    return said === key ? name : said;
  };
}
