import { defineWords, type WordKey } from '../../../../kernel/web/words.ts';
import { useStateNames } from '../state-names.ts';
import type { PortalTicketWords } from './words.en.ts';

export const usePortalTicketWords = defineWords<PortalTicketWords>('tickets.portal', {
  en: () => import('./words.en.ts'),
  de: () => import('./words.de.ts'),
});

type Plain =
  | 'submitted'
  | 'pendingApproval'
  | 'approved'
  | 'rejected'
  | 'fulfilment'
  | 'onHold'
  | 'delivered'
  | 'closedComplete'
  | 'closedIncomplete'
  | 'closedSkipped'
  | 'closedCanceled'
  | 'new'
  | 'inProgress'
  | 'resolved'
  | 'closed'
  | 'canceledState'
  | 'openState'
  | 'pending';

const odd: Record<string, Plain> = { canceled: 'canceledState', open: 'openState' };
const plain: ReadonlySet<string> = new Set<Plain & WordKey<PortalTicketWords>>([
  'submitted',
  'pendingApproval',
  'approved',
  'rejected',
  'fulfilment',
  'onHold',
  'delivered',
  'closedComplete',
  'closedIncomplete',
  'closedSkipped',
  'closedCanceled',
  'new',
  'inProgress',
  'resolved',
  'closed',
  'pending',
]);

const codes = ['solved', 'workaround', 'solvedByRequester', 'notReproducible', 'duplicate', 'knownError', 'noResolution'] as const;

/** How it was resolved, in plain words; a code that an admin added as it is. */
export function useCodeWords(): (code: string) => string {
  const say = usePortalTicketWords();
  return (code) => {
    const known = codes.find((one) => one === code);
    return known === undefined ? code : say(`code_${known}`);
  };
}

/** A state in plain words; one that an admin added goes by the name it was given. */
export function useStateWords(): (state: string) => string {
  const say = usePortalTicketWords();
  const stateName = useStateNames();
  return (state) => {
    const key = odd[state] ?? (plain.has(state) ? (state as Plain) : undefined);
    return key === undefined ? (stateName(state) ?? state) : say(key);
  };
}
