import { type Call, permitNew, Refusal } from '../../kernel/access/access.ts';
import { newId } from '../../kernel/shared/ids.ts';
import { type ConsentPurpose, consentPurposes } from '../../kernel/shared/purposes.ts';
import { type InForce, policyInForce } from '../policy/public.ts';
import type { Answer, AnswerAll, AskAll, Asking } from './contract.ts';
import { forgetKnown } from './known.ts';
import { followMail, isAskedClass } from './messages/follow.ts';
import { shownAs } from './notice.ts';
import { mayGive, mayRefuse } from './policy.ts';
import { type ActRow, doneHere, freshFrom, ledgerOf } from './queries.ts';
import { type Choice, foldOf, mayAsk } from './shared/fold.ts';
import { forgetSignal } from './signals-heard.ts';
import { insertAct, lockLedger, type NewAct } from './store.ts';

/** An answer wherever it was given. */
type Answered = Omit<Answer, 'place'> & Pick<NewAct, 'place'>;
type Ledger = { readonly acts: readonly ActRow[]; readonly choice: Choice; readonly policy: InForce };

/** Keeps what the person answered; in force at once. The same press sent twice counts once, and a no is never refused. */
export async function answer(call: Call, wanted: Answered, isSignalled: boolean): Promise<void> {
  const ledger = await openLedger(call, wanted.purpose);
  if (ledger.acts.some(({ act }) => act === wanted.act)) return;
  if (wanted.answer === 'given') refuseSignalled(isSignalled);

  const notice = shownAs(wanted.purpose, wanted.notice, ledger.policy) ?? null;
  if (wanted.answer === 'given' && notice === null) throw otherWords();
  await keep(call, ledger, { ...wanted, ...saying(wanted.answer, ledger.choice), notice });
  if (wanted.answer === 'given') forgetSignal(call.actor);
}

/** The same answer to several questions, all or none of it. */
export async function answerAll(call: Call, { answer: said, place, items }: AnswerAll, isSignalled: boolean): Promise<void> {
  for (const item of items) await answer(call, { ...item, answer: said, place }, isSignalled);
}

/** Keeps that a notice came up with these questions. Whoever answered meanwhile, or whose browser refuses for them, was not asked; nobody is for what is not done here. */
export async function askAll(call: Call, { place, items }: AskAll, isSignalled: boolean): Promise<void> {
  if (isSignalled) return;
  const isDone = await doneHere(call.tx);
  for (const { purpose, notice, act } of items) {
    const ledger = await openLedger(call, purpose);
    const words = shownAs(purpose, notice, ledger.policy);
    if (words === undefined || !isDone(purpose) || !mayAsk(ledger.choice, call.tx.now)) continue;
    await keep(call, ledger, { purpose, act, place, state: 'requested', method: 'ask', notice: words });
  }
}

/** Keeps that the person was asked; refused while they are left in peace. */
export async function ask(call: Call, wanted: Asking, isSignalled: boolean): Promise<void> {
  const ledger = await openLedger(call, wanted.purpose);
  if (ledger.acts.some(({ act }) => act === wanted.act)) return;
  refuseSignalled(isSignalled);
  if (!mayAsk(ledger.choice, call.tx.now))
    throw new Refusal('conflict', 'This person was asked less than six months ago, said no less than a year ago, or said yes');

  const notice = shownAs(wanted.purpose, wanted.notice, ledger.policy);
  if (notice === undefined) throw otherWords();
  await keep(call, ledger, { ...wanted, state: 'requested', method: 'ask', notice });
}

/** The browser says no for everything: what was allowed is taken back, what was not answered is refused. Never a yes. */
export async function refuseBySignal(call: Call): Promise<void> {
  for (const purpose of consentPurposes) {
    const ledger = await openLedger(call, purpose);
    const { standing } = ledger.choice;
    if (standing === 'refused' || standing === 'withdrawn') continue;
    const { state } = saying('refused', ledger.choice);
    await keep(call, ledger, { purpose, state, method: 'signal', act: newId(call.tx.now.getTime()), place: 'browser', notice: null });
  }
}

async function openLedger({ tx, actor }: Call, purpose: ConsentPurpose): Promise<Ledger> {
  await lockLedger(tx, actor.id);
  const [all, fresh, policy] = await Promise.all([ledgerOf(tx, actor.id), freshFrom(tx), policyInForce()]);
  const acts = all.filter((one) => one.purpose === purpose);
  return { acts, choice: foldOf(acts, fresh.get(purpose) ?? 0), policy };
}

type Said = Pick<NewAct, 'state' | 'method'>;

function saying(said: Answer['answer'], { standing }: Choice): Said {
  if (said === 'given') return { state: 'given', method: 'accept' };
  const takesBack = standing === 'given' || standing === 'outdated';
  return takesBack ? { state: 'withdrawn', method: 'withdraw' } : { state: 'refused', method: 'refuse' };
}

type Kept = Said & Pick<NewAct, 'purpose' | 'act' | 'place' | 'notice'>;

async function keep({ tx, actor }: Call, { acts, policy }: Ledger, { purpose, act, place, notice, ...said }: Kept): Promise<void> {
  const own = { personId: actor.id };
  const number = Math.max(0, ...acts.map((one) => one.number)) + 1;
  const made = { ...own, ...said, id: newId(tx.now.getTime()), purpose, number, act, place, notice, policy: policy.number, at: tx.now };
  const isYes = said.state === 'given';
  await insertAct(tx, permitNew(made, isYes ? 'give' : 'refuse', isYes ? mayGive(actor, own) : mayRefuse(actor, own)));
  forgetKnown({ tenantId: tx.tenantId, ...own });
  if (isAskedClass(purpose)) await followMail(tx, own.personId, purpose, said.state);
  tx.emit({ type: `consent.${said.state}`, objectId: actor.id, facts: { purpose, method: said.method, policy: policy.number } });
}

function refuseSignalled(isSignalled: boolean): void {
  if (!isSignalled) return;
  throw new Refusal('conflict', 'Your browser refuses for you: it sends Global Privacy Control', {
    next: 'Switch it off in the browser for this address, then allow it here.',
  });
}

const otherWords = (): Refusal =>
  new Refusal('conflict', 'These are not the words in which it is asked now', { next: 'Read them again, then answer.' });
