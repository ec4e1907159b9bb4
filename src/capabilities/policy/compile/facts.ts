import { type Category, categories, type Retention } from '../../../kernel/privacy/categories.ts';
import type { Basis, Choice, Registry, Role, Stored } from '../../../kernel/privacy/classify.ts';
import { heldIn, retentionsOf } from '../../../kernel/privacy/inventory.ts';
import { type AnyPurpose, anyPurposes, type ConsentPurpose } from '../../../kernel/shared/purposes.ts';
import { assessments } from '../words/assessments.ts';

export type CategoryFact = {
  readonly key: Category;
  /** Whether the operator decides about it, the tenant, or each about some of it. */
  readonly roles: readonly Role[];
  readonly purposes: readonly AnyPurpose[];
  readonly retentions: readonly Retention[];
};
export type PurposeFact = {
  readonly key: AnyPurpose;
  readonly bases: readonly Basis[];
  /** Of what people are asked to allow: how long it would stay. */
  readonly retention?: Retention;
};
export type StoreFact = {
  readonly name: string;
  readonly kind: 'cookie' | 'localStorage' | 'sessionStorage' | 'cacheStorage' | 'serviceWorker';
  /** `halfYear` stands in versions that were published under it, and in no new one. */
  readonly ends: Stored['ends'] | 'halfYear';
  readonly essential: boolean;
};
export type RecipientFact = { readonly name: string; readonly categories: readonly Category[] };

/** All that a policy may say of the software, as its register knows it. The same register gives the same facts in the same order. */
export type Facts = {
  readonly categories: readonly CategoryFact[];
  readonly purposes: readonly PurposeFact[];
  readonly stores: readonly StoreFact[];
  readonly recipients: readonly RecipientFact[];
};

export const factsOf = (registry: Required<Registry>): Facts => ({
  categories: categoryFacts(registry),
  purposes: purposeFacts(registry),
  stores: [...cookieFacts(registry), ...keyFacts(registry)],
  recipients: recipientFacts(registry),
});

const sorted = <T extends string>(values: Iterable<T>): T[] => [...new Set(values)].sort();

function categoryFacts(registry: Required<Registry>): CategoryFact[] {
  const byCategory = Map.groupBy(heldIn(registry), ({ said }) => said.category);
  return sorted(byCategory.keys()).map((key) => {
    const held = byCategory.get(key) ?? [];
    return {
      key,
      roles: sorted(held.map(({ role }) => role)),
      purposes: sorted([...held.flatMap(({ said }) => Object.keys(said.purposes) as AnyPurpose[]), ...askedFor(registry, key)]),
      retentions: sorted(held.flatMap(({ said }) => retentionsOf(said))),
    };
  });
}

function purposeFacts(registry: Required<Registry>): Facts['purposes'] {
  const pairs = heldIn(registry).flatMap(({ said }) => Object.entries(said.purposes) as [AnyPurpose, Basis][]);
  const asked = choicesIn(registry).map(([key]): [AnyPurpose, Basis] => [key, 'consent']);
  const byPurpose = Map.groupBy([...pairs, ...asked], ([purpose]) => purpose);
  return sorted(byPurpose.keys()).map((key) => ({
    key,
    bases: sorted((byPurpose.get(key) ?? []).map(([, basis]) => basis)),
    ...retentionOf(registry, key),
  }));
}

export const choicesIn = ({ choices }: Required<Registry>): [ConsentPurpose, Choice][] =>
  Object.entries(choices) as [ConsentPurpose, Choice][];

/** Purposes that people are asked for and that would use such data. */
const askedFor = (registry: Required<Registry>, category: Category): ConsentPurpose[] =>
  choicesIn(registry).flatMap(([purpose, { categories: used }]) => (used.includes(category) ? [purpose] : []));

function retentionOf(registry: Required<Registry>, key: AnyPurpose): Pick<PurposeFact, 'retention'> {
  const choice = choicesIn(registry).find(([purpose]) => purpose === key)?.[1];
  return choice === undefined ? {} : { retention: choice.retention };
}

const cookieFacts = ({ cookies }: Required<Registry>): StoreFact[] =>
  Object.entries(cookies)
    .sort(byName)
    .map(([name, { ends, essential }]) => ({ name, kind: 'cookie', ends, essential }));

const keyFacts = ({ browserKeys }: Required<Registry>): StoreFact[] =>
  Object.entries(browserKeys)
    .sort(byName)
    .map(([name, { ends, essential }]) => ({ name, kind: kindOf(name), ends, essential }));

/** What lies elsewhere than in local storage says so before its name. */
function kindOf(name: string): StoreFact['kind'] {
  if (name.startsWith('caches ')) return 'cacheStorage';
  if (name.startsWith('sessionStorage ')) return 'sessionStorage';
  return name.startsWith('serviceWorker ') ? 'serviceWorker' : 'localStorage';
}

/** Entries of the register in the order of their names. */
export const byName = ([one]: [string, unknown], [other]: [string, unknown]): number => (one < other ? -1 : 1);

/** Doors of our own are no recipient: what passes through them goes to one of the list. */
const recipientFacts = ({ hosts }: Required<Registry>): RecipientFact[] =>
  sorted(Object.keys(hosts))
    .filter((name) => !name.includes(' '))
    .map((name) => ({ name, categories: sorted(hosts[name]?.categories ?? []) }));

const known: readonly string[] = anyPurposes;

/** Purposes and categories that stand outside the closed lists, and interests that nobody weighed: a policy cannot name them, so it is not compiled. */
export const factFaults = (facts: Facts): string[] => [
  ...facts.purposes.filter(({ key }) => !known.includes(key)).map(({ key }) => `unknown-purpose ${key}`),
  ...facts.categories.filter(({ key }) => !(key in categories)).map(({ key }) => `unknown-category ${key}`),
  ...facts.purposes
    .filter(({ key, bases }) => bases.includes('legitimateInterest') && !(key in assessments))
    .map(({ key }) => `no-assessment ${key}: it rests on an interest that was not weighed`),
];
