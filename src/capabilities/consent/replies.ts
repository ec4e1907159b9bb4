import type { Call } from '../../kernel/access/access.ts';
import type { Edge } from '../../kernel/http/edge.ts';
import type { Locale } from '../../kernel/i18n/locale.ts';
import { type ConsentPurpose, consentPurposes } from '../../kernel/shared/purposes.ts';
import { fingerprintOf, policyInForce } from '../policy/public.ts';
import { choices } from './choices.ts';
import type { ActReply, ChoiceReply, ChoicesReply } from './contract.ts';
import { noticeOf } from './notice.ts';
import { mayGive } from './policy.ts';
import { type ActRow, doneHere, freshFrom, ledgerOf } from './queries.ts';
import { foldOf, mayAsk } from './shared/fold.ts';

type Asked = Pick<Edge, 'locale' | 'signal'>;
const mostActs = 100;

/** What the reader allows and refuses, in the words in which they would be asked now. */
export async function choicesReply({ tx, actor }: Call, { locale, signal }: Asked): Promise<ChoicesReply> {
  const [acts, fresh, policy, isDone] = await Promise.all([ledgerOf(tx, actor.id), freshFrom(tx), policyInForce(), doneHere(tx)]);
  const mayYes = mayGive(actor, { personId: actor.id }) && !signal;
  const items = consentPurposes.map((purpose) => {
    const choice = foldOf(
      acts.filter((one) => one.purpose === purpose),
      fresh.get(purpose) ?? 0,
    );
    const notice = noticeOf(purpose, locale, policy);
    const instructed = isDone(purpose);
    const can = { give: mayYes, ask: mayYes && instructed && mayAsk(choice, tx.now) };
    return { ...standingReply(purpose, choice), instructed, notice, fingerprint: fingerprintOf(notice).toString('hex'), can };
  });
  return { signal, items, history: acts.slice(0, mostActs).map((act) => actReply(act, locale)) };
}

const standingReply = (
  purpose: ConsentPurpose,
  { standing, act }: ReturnType<typeof foldOf>,
): Pick<ChoiceReply, 'purpose' | 'standing' | 'method' | 'since' | 'receipt'> => ({
  purpose,
  standing,
  method: act?.method ?? null,
  since: act?.at.toISOString() ?? null,
  receipt: act?.id ?? null,
});

const actReply = ({ id, purpose, state, method, place, policy, at }: ActRow, locale: Locale): ActReply => ({
  id,
  purpose,
  title: choices[purpose].words[locale].title,
  state,
  method,
  place,
  policy,
  at: at.toISOString(),
});
