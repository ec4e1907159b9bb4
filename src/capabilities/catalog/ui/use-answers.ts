import { type DraftKeeper, useKeptDraft } from '../../../kernel/web/kept-draft.ts';
import { useSession } from '../../../kernel/web/session.tsx';
import type { RequestTypeReply } from '../contract.ts';
import { type Filled, nothingFilled, useFilling } from './use-filling.ts';

/** What was answered on another device, where it was not answered here as well. */
const together = (there: Filled, here: Filled): Filled => ({
  answers: { ...there.answers, ...here.answers },
  named: { ...there.named, ...here.named },
});

/** What the reader asks for themselves: kept as a draft. */
export function useAnswers({ key, form, requesterTeams }: RequestTypeReply, keeper: DraftKeeper) {
  const { kept, hasDraft, update, forget } = useKeptDraft(`ask:${key}`, keeper, nothingFilled, together);
  const { person } = useSession();
  const filling = useFilling(
    form,
    { kept, update: (change) => update((before) => ({ ...before, ...change(before) })) },
    { ...person, teamIds: requesterTeams },
  );
  return {
    ...filling,
    hasDraft,
    /** Whether the draft is on the server too. */
    isKept: keeper.isKept,
    forget: () => {
      filling.tellNothing();
      forget();
    },
  };
}
