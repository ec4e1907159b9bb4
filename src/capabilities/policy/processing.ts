import type { Tx } from '../../kernel/db/tx.ts';
import { operatorTenant } from '../../kernel/http/operator.ts';
import type { Locale } from '../../kernel/i18n/locale.ts';
import type { Category } from '../../kernel/privacy/categories.ts';
import type { Basis, Registry, Role } from '../../kernel/privacy/classify.ts';
import { heldIn, retentionsOf } from '../../kernel/privacy/inventory.ts';
import { type AnyPurpose, anyPurposes } from '../../kernel/shared/purposes.ts';
import { toldControls } from '../controls/public.ts';
import { shownName } from '../directory/public.ts';
import type { Tenants } from './campaign/open.ts';
import { choicesIn, factsOf } from './compile/facts.ts';
import type { Activity, RecordReply } from './contract-inventory.ts';
import { operatorIdentity, publicPolicy } from './pages/shown.ts';
import { pageWords } from './pages/words.ts';
import { identityOf } from './queries.ts';
import type { PartialIdentity } from './shared/identity.ts';
import { assessments } from './words/assessments.ts';
import { categoryWords } from './words/categories.ts';
import { basisWords, purposeWords } from './words/purposes.ts';
import { retentionWords } from './words/retentions.ts';
import { recipientWords } from './words/stores.ts';

/** `name` is what the tenant is called while it shows no other. */
type Order = { readonly registry: Required<Registry>; readonly tenants: Tenants; readonly locale: Locale; readonly name: string };
type Parties = Pick<RecordReply, 'of' | 'controller' | 'processor'>;

/**
 * The record of processing activities (Art. 30 GDPR), from the register as it is now. What the service does for its tenants is the operator's
 * record as a processor, and the same activities are what each tenant decides: its own record as a controller.
 */
export async function recordReply(tx: Tx, { registry, tenants, locale, name }: Order): Promise<RecordReply> {
  const asked = [identityOf(tx), shownName(tx), operatorTenant(), operatorIdentity(), publicPolicy()] as const;
  const [own, shown, operator, operatorSays, { states, checks }] = await Promise.all(asked);
  const parties = { registry, locale, operatorSays };
  const isOperator = operator === tx.tenantId;
  return {
    ...(isOperator ? ofOperator(parties, await tenants()) : ofTenant(parties, shown ?? name, own?.settings ?? {})),
    people: pageWords(locale).annexPersonsAre,
    transfers: [...(operatorSays.transfers ?? [])],
    measures: [...states.values()].filter(({ state }) => state === 'green').map(({ assertion }) => assertion),
    controls: toldControls(checks, locale, tx.now).map(({ summary, at: _, ...told }) => ({ ...told, found: summary })),
  };
}

type Told = { readonly registry: Required<Registry>; readonly locale: Locale; readonly operatorSays: PartialIdentity };

const operatorsOwn = ({ operatorSays }: Told) => ({ name: operatorSays.company ?? null, contact: operatorSays.privacyEmail ?? null });

const ofOperator = (told: Told, all: Awaited<ReturnType<Tenants>>): Parties => ({
  of: 'operator',
  controller: { ...operatorsOwn(told), activities: activitiesOf(told, 'controller') },
  processor: { ...operatorsOwn(told), activities: activitiesOf(told, 'processor'), onBehalfOf: all.map(({ name }) => name) },
});

const ofTenant = (told: Told, name: string, says: PartialIdentity): Parties => ({
  of: 'organisation',
  controller: { name, contact: says.privacyEmail ?? null, activities: activitiesOf(told, 'processor') },
  processor: { ...operatorsOwn(told), activities: activitiesOf(told, 'processor'), onBehalfOf: [name] },
});

/** What is held for a purpose, by who decides about it; what people are asked to allow is the operator’s. */
function activitiesOf({ registry, locale }: Told, role: Role): Activity[] {
  const held = heldIn(registry).filter((one) => one.role === role);
  return anyPurposes.flatMap((purpose) => {
    const served = held.flatMap(({ said }) => (purpose in said.purposes ? [said] : []));
    const asked = role === 'controller' ? choicesIn(registry).filter(([key]) => key === purpose) : [];
    if (served.length + asked.length === 0) return [];
    const bases = new Set<Basis>([...served.flatMap(({ purposes }) => purposes[purpose] ?? []), ...asked.map(() => 'consent' as const)]);
    const categories = new Set([...served.map(({ category }) => category), ...asked.flatMap(([, choice]) => choice.categories)]);
    const rules = [...served.flatMap(retentionsOf), ...asked.map(([, choice]) => choice.retention)];
    const retention = new Set(rules.map((rule) => retentionWords[rule][locale]));
    return [
      {
        purpose: purposeWords[purpose][locale],
        bases: [...bases].map((basis) => baseOf(basis, purpose, locale)),
        categories: [...categories].map((key) => ({ key, name: categoryWords[key][locale] })),
        retention: [...retention],
        recipients: recipientsOf(registry, categories, locale),
      },
    ];
  });
}

/** The basis in words; of an interest also how it was weighed (Art. 5(2) GDPR). */
function baseOf(basis: Basis, purpose: AnyPurpose, locale: Locale): string {
  const weighed = basis === 'legitimateInterest' ? assessments[purpose] : undefined;
  return weighed === undefined ? basisWords[basis][locale] : `${basisWords[basis][locale]}, ${weighed.id}: ${weighed[locale]}`;
}

const recipientsOf = (registry: Required<Registry>, categories: ReadonlySet<Category>, locale: Locale): string[] =>
  factsOf(registry).recipients.flatMap(({ name, categories: got }) =>
    got.some((category) => categories.has(category)) ? [recipientWords[name]?.[locale] ?? name] : [],
  );
