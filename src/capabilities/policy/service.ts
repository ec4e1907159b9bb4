import { type Call, permitNew, Refusal } from '../../kernel/access/access.ts';
import { isHolidayPlace } from '../../kernel/clock/holidays.ts';
import { refuseStale } from '../../kernel/http/answer.ts';
import type { Edge } from '../../kernel/http/edge.ts';
import type { Registry } from '../../kernel/privacy/classify.ts';
import { whatIsInstructed } from '../directory/public.ts';
import { beginning, hashOf } from './chain.ts';
import { type Change, changeFrom, onlyRemoves } from './compile/change.ts';
import { type Compiled, compile } from './compile/compile.ts';
import { type PolicyDocument, sentencesOf } from './compile/document.ts';
import { compileNotice } from './compile/notice.ts';
import { tenantObject } from './events.ts';
import { mayAnswerForPolicy } from './policy.ts';
import { statesOf } from './proofs/state.ts';
import { identityOf, promisedBy, proofsOf, type VersionRow, versionsOf } from './queries.ts';
import { Identity, type PartialIdentity } from './shared/identity.ts';
import type { Series } from './shared/series.ts';
import { insertVersion, lockIdentity, saveIdentity } from './store.ts';

const day = 86_400_000;

export type Draft = {
  readonly compiled: Compiled;
  readonly change: Change | undefined;
  /** Sentences that a red assertion keeps from being published, each with the assertion. */
  readonly red: readonly { readonly sentence: string; readonly assertion: string; readonly fault: string | null }[];
  /** The latest version there is, whose sentences it may withdraw; undefined before the first. */
  readonly last: PolicyDocument | undefined;
  /** The earliest moment at which it may take effect. */
  readonly earliest: Date;
};

type Order = { readonly series: Series; readonly without?: readonly string[] | undefined };

/** What would be published now, and everything that stands against it. */
export async function draftOf({ tx }: Call, registry: Required<Registry>, { series, without = [] }: Order): Promise<Draft> {
  const asked = [identityOf(tx), versionsOf(tx, series), proofsOf(tx), whatIsInstructed(tx)] as const;
  const [identity, versions, proofs, instructed] = await Promise.all(asked);
  const order = { registry, identity: identity?.settings ?? {}, without };
  const compiled = series === 'notice' ? compileNotice({ ...order, instructed }) : compile(order);
  const last = versions.at(-1)?.document;
  if (!compiled.ok) return { compiled, change: undefined, red: [], last, earliest: tx.now };
  const change = changeFrom(last, compiled.document);
  return {
    compiled,
    last,
    change,
    // What is proved is the operator's business: a tenant's notice says of the register what the register is.
    red: series === 'notice' || onlyRemoves(change) ? [] : redIn(compiled.document, statesOf(proofs, tx.now)),
    earliest: earliestFor(change, promisedBy(versions, tx.now), tx.now),
  };
}

/** The longest notice that published versions promise, whatever the settings say by now; and not before a version that waits already. */
function earliestFor(change: Change, promised: readonly VersionRow[], now: Date): Date {
  const days = change.class === 'material' ? Math.max(0, ...promised.map(({ document }) => document.noticeDays)) : 0;
  return new Date(Math.max(now.getTime() + days * day, ...promised.map(({ effectiveAt }) => effectiveAt.getTime())));
}

/** Sentences with an assertion that is not green. One that failed once waits for its second run before people are told; a new version waits too. */
function redIn(document: PolicyDocument, states: ReturnType<typeof statesOf>): Draft['red'] {
  return sentencesOf(document).flatMap(({ id, assertions }) =>
    assertions.flatMap((assertion) => {
      const state = states.get(assertion);
      return state !== undefined && state.state !== 'green' ? [{ sentence: id, assertion, fault: state.fault }] : [];
    }),
  );
}

/** Publishes what the compiler makes now, as the next version of the chain. */
export async function publish(
  call: Call,
  registry: Required<Registry>,
  { series, effectiveAt, without }: Order & { readonly effectiveAt?: string | undefined },
): Promise<number> {
  const { tx, actor } = call;
  const draft = await draftOf(call, registry, { series, without });
  const document = refuseUnready(draft, tx.now);
  const from = effectiveAt === undefined ? draft.earliest : new Date(effectiveAt);
  if (from.getTime() < draft.earliest.getTime())
    throw new Refusal('conflict', `A ${draft.change?.class} change takes effect on ${draft.earliest.toISOString()} at the earliest`, {
      next: 'Choose that date or a later one.',
    });
  const last = (await versionsOf(tx, series)).at(-1);
  const change = draft.change as Change;
  const link = { number: (last?.number ?? 0) + 1, document, change, effectiveAt: from, previous: last?.hash ?? beginning };
  await insertVersion(tx, permitNew({ ...link, series, hash: hashOf(link), by: actor.id }, 'publish', mayAnswerForPolicy(actor)));
  const facts = { series, number: link.number, change: change.class, effectiveAt: from.toISOString(), freshConsent: change.freshConsent };
  tx.emit({ type: 'policy.published', objectId: tenantObject(tx), facts });
  return link.number;
}

function refuseUnready({ compiled, change, red }: Draft, now: Date): PolicyDocument {
  if (!compiled.ok) throw unready(compiled);
  if (compiled.document.attested.until < now.toISOString().slice(0, 10))
    throw new Refusal('conflict', 'Nobody answers any more for what only the operator can know', { next: 'Set attestedUntil anew.' });
  if (red.length > 0)
    throw new Refusal('conflict', 'What this policy says is not proved now', {
      errors: red.map(({ sentence, assertion, fault }) => ({ pointer: `/${sentence}`, reason: `${assertion}: ${fault ?? 'red'}` })),
      next: 'Mend what is red, or publish without these sentences.',
    });
  const { added = [], removed = [], reworded = [] } = change ?? {};
  const isSame = change?.class === 'typo' && added.length + removed.length + reworded.length === 0;
  if (isSame) throw new Refusal('conflict', 'This is what the latest version says already');
  return compiled.document;
}

const unready = ({ missing, faults, findings }: Extract<Compiled, { ok: false }>): Refusal =>
  new Refusal('wrong_input', 'The policy cannot be compiled', {
    errors: [
      ...missing.map((field) => ({ pointer: `/${field}`, reason: 'Art. 13 GDPR wants it told, and it is not set' })),
      ...faults.map((fault) => ({ pointer: '/register', reason: fault })),
      ...findings.map(({ rule, of, says }) => ({ pointer: `/${rule}`, reason: `${of}: ${says}` })),
    ],
    next: 'Set what is missing, then publish again.',
  });

/** Each setting as it is told while nobody has set it. */
const unset = Object.fromEntries(Object.keys(Identity.shape).map((field) => [field, null]));

/** Changes who answers for the policy. Takes effect with the next version only: what is published stays as it was. */
export async function changeIdentity(call: Call, wanted: PartialIdentity, edge: Edge): Promise<void> {
  const before = (await lockIdentity(call.tx)) ?? { settings: {}, version: 0 };
  refuseStale(edge, { ...unset, ...before.settings, version: before.version }, wanted);
  await refuseUnknownPlace(wanted.hours);
  await setIdentity(call, wanted, before.settings);
}

/** Hours of a place that nobody knows cannot be told by anybody. */
export async function refuseUnknownPlace(hours: PartialIdentity['hours']): Promise<void> {
  if (hours === undefined) return;
  if (!Intl.supportedValuesOf('timeZone').concat('UTC').includes(hours.timeZone)) throw unknownPlace('timeZone');
  if (hours.holidays !== undefined && !(await isHolidayPlace(hours.holidays))) throw unknownPlace('holidays');
}

const unknownPlace = (field: 'timeZone' | 'holidays'): Refusal =>
  new Refusal('wrong_input', 'Nobody knows this place', {
    errors: [{ pointer: `/hours/${field}`, reason: 'There is no such time zone, country or region' }],
    next: 'Name a time zone such as America/Chicago, and holidays such as US with the region IL.',
  });

/** Keeps the settings; for the first start too. */
export async function setIdentity({ tx, actor }: Call, wanted: PartialIdentity, before: PartialIdentity = {}): Promise<void> {
  await saveIdentity(tx, permitNew({ settings: wanted, by: actor.id }, 'answer', mayAnswerForPolicy(actor)));
  const changed = Object.keys(Identity.shape).filter(
    (field) => JSON.stringify(Reflect.get(before, field)) !== JSON.stringify(Reflect.get(wanted, field)),
  );
  tx.emit({ type: 'policy.identityChanged', objectId: tenantObject(tx), facts: { fields: changed } });
}
