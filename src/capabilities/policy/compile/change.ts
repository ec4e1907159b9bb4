import { canonical } from '../../../kernel/shared/canonical.ts';
import type { AnyPurpose } from '../../../kernel/shared/purposes.ts';
import { retentionWords } from '../words/retentions.ts';
import { type PolicyDocument, sentencesOf } from './document.ts';
import type { CategoryFact, Facts, PurposeFact, StoreFact } from './facts.ts';

/** How much a change matters to the people it concerns; `first` where there was nothing before. */
export const changeClasses = ['first', 'typo', 'minor', 'material'] as const;
export type ChangeClass = (typeof changeClasses)[number];

export type Change = {
  readonly class: ChangeClass;
  /** Each difference of the register that makes it material, by name. */
  readonly material: readonly string[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly reworded: readonly string[];
  /** Purposes that rest on consent and were widened: whoever agreed before has to be asked again. */
  readonly freshConsent: readonly AnyPurpose[];
};

/** What a document changes about the one before; computed from the register's facts, not from how the words sound. */
export function changeFrom(before: PolicyDocument | undefined, after: PolicyDocument): Change {
  const empty = { material: [], added: [], removed: [], reworded: [], freshConsent: [] };
  if (before === undefined) return { class: 'first', ...empty };
  const material = [...materialIn(before.facts, after.facts), ...shorterNotice(before, after)];
  const words = wordsIn(before, after);
  const isSame = canonical(before.facts) === canonical(after.facts) && words.added.length + words.removed.length === 0;
  const freshConsent = after.facts.purposes.filter(
    ({ key, bases }) => bases.includes('consent') && widened(before.facts, after.facts, key),
  );
  return {
    class: material.length > 0 ? 'material' : isSame ? 'typo' : 'minor',
    material,
    ...words,
    freshConsent: freshConsent.map(({ key }) => key),
  };
}

function wordsIn(before: PolicyDocument, after: PolicyDocument): Pick<Change, 'added' | 'removed' | 'reworded'> {
  const [old, now] = [textsOf(before), textsOf(after)];
  return {
    added: [...now.keys()].filter((id) => !old.has(id)),
    removed: [...old.keys()].filter((id) => !now.has(id)),
    reworded: [...now].filter(([id, text]) => old.has(id) && old.get(id) !== text).map(([id]) => id),
  };
}

const textsOf = (document: PolicyDocument): Map<string, string> =>
  new Map(sentencesOf(document).map(({ id, text }) => [id, canonical(text)]));

/** Whoever was promised thirty days is told thirty days before it becomes seven. */
const shorterNotice = (before: PolicyDocument, after: PolicyDocument): string[] =>
  after.noticeDays < before.noticeDays ? [`notice ${before.noticeDays} to ${after.noticeDays} days`] : [];

/** New category, purpose, recipient, basis or role; longer retention; something more on the device that one cannot refuse, or that stays there longer. */
function materialIn(before: Facts, after: Facts): string[] {
  const known = {
    categories: new Map(before.categories.map((fact) => [fact.key as string, fact])),
    purposes: new Map(before.purposes.map((fact) => [fact.key as string, fact])),
    recipients: new Map(before.recipients.map((fact) => [fact.name, fact])),
    stores: new Map(before.stores.map((fact) => [fact.name, fact])),
  };
  return [
    ...after.categories.flatMap((fact) => widerCategory(known.categories.get(fact.key), fact)),
    ...after.purposes.flatMap((fact) => widerPurpose(known.purposes.get(fact.key), fact)),
    ...after.recipients.flatMap(({ name, categories }) =>
      more(`recipient ${name}`, known.recipients.get(name)?.categories, categories, 'category'),
    ),
    ...after.stores.flatMap((fact) => widerStore(known.stores.get(fact.name), fact)),
  ];
}

/** Days at most; what ends only when somebody clears it may stay for ever. */
const stays = { session: 0, halfYear: 180, sixMonths: 184, year: 366, cleared: Number.POSITIVE_INFINITY } as const;

function widerStore(before: StoreFact | undefined, { name, essential, ends }: StoreFact): string[] {
  if (essential && before?.essential !== true) return [`store ${name}`];
  return before !== undefined && stays[ends] > stays[before.ends] ? [`store ${name} kept longer`] : [];
}

function widerPurpose(before: PurposeFact | undefined, { key, bases, retention }: PurposeFact): string[] {
  const isLonger = before?.retention !== undefined && retention !== undefined && longest([retention]) > longest([before.retention]);
  return [...more(`purpose ${key}`, before?.bases, bases, 'basis'), ...(isLonger ? [`purpose ${key} kept longer`] : [])];
}

function widerCategory(before: CategoryFact | undefined, { key, purposes, roles, retentions }: CategoryFact): string[] {
  if (before === undefined) return [`category ${key}`];
  const isLonger = longest(retentions) > longest(before.retentions);
  return [
    ...more(`category ${key}`, before.purposes, purposes, 'purpose'),
    ...more(`category ${key}`, before.roles, roles, 'role'),
    ...(isLonger ? [`category ${key} kept longer`] : []),
  ];
}

const longest = (retentions: CategoryFact['retentions']): number => Math.max(...retentions.map((one) => retentionWords[one].days));

function more(what: string, before: readonly string[] | undefined, after: readonly string[], kind: string): string[] {
  if (before === undefined) return [what];
  return after.filter((one) => !before.includes(one)).map((one) => `${what}: ${kind} ${one}`);
}

/** What was widened is about this purpose: itself, or a kind of data that it uses. What another purpose does with that kind is not. */
function widened(before: Facts, after: Facts, purpose: AnyPurpose): boolean {
  const uses = after.categories.filter(({ purposes }) => purposes.includes(purpose)).map(({ key }) => `category ${key}`);
  const touched = [`purpose ${purpose}`, ...uses];
  return materialIn(before, after).some(
    (what) => (isAbout(what, touched) && !what.includes(': purpose ')) || what.endsWith(`: purpose ${purpose}`),
  );
}

const isAbout = (what: string, names: readonly string[]): boolean =>
  names.some((name) => what === name || what.startsWith(`${name} `) || what.startsWith(`${name}:`));

/** Removes claims and says nothing else anew: never held back, whatever is red. */
export const onlyRemoves = ({ added, removed, reworded, material }: Change): boolean =>
  removed.length > 0 && added.length + reworded.length + material.length === 0;
