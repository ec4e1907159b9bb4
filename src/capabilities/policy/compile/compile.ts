import type { Registry } from '../../../kernel/privacy/classify.ts';
import type { Finding } from '../lint/finding.ts';
import { lint } from '../lint/lint.ts';
import { Identity, missingIn, type PartialIdentity } from '../shared/identity.ts';
import { storeWords } from '../shared/store-words.ts';
import type { Statement } from '../statements/statement.ts';
import { statementOf } from '../statements/statements.ts';
import { categoryWords } from '../words/categories.ts';
import { recipientWords } from '../words/stores.ts';
import type { DocumentPart, PolicyDocument, Sentence } from './document.ts';
import { type Facts, factFaults, factsOf } from './facts.ts';
import { collectingParts } from './parts-collecting.ts';
import { contactParts } from './parts-contact.ts';
import { keepingParts } from './parts-keeping.ts';
import { usingParts } from './parts-using.ts';
import type { Item, Material, Part, Template } from './template.ts';

const parts: readonly Part[] = [...collectingParts, ...usingParts, ...keepingParts, ...contactParts];

export type Compiled =
  | { readonly ok: true; readonly document: PolicyDocument }
  | { readonly ok: false; readonly missing: readonly string[]; readonly faults: readonly string[]; readonly findings: readonly Finding[] };

type Order = {
  readonly registry: Required<Registry>;
  readonly identity: PartialIdentity;
  /** Sentences that are withdrawn, by their id. */
  readonly without?: readonly string[];
};

/** Makes the policy out of register and settings: the same in, the same out. Refuses with everything that is missing or weak. */
export function compile({ registry, identity, without = [] }: Order): Compiled {
  const facts = factsOf(registry);
  const missing = missingIn(identity);
  const faults = [...factFaults(facts), ...wordFaults(facts)];
  if (missing.length > 0 || faults.length > 0) return { ok: false, missing, faults, findings: [] };

  const material = { facts, identity: Identity.parse(identity) };
  const weak = lint(claimsIn(material));
  const bare = bareIn(parts);
  if (weak.length > 0 || bare.length > 0) return { ok: false, missing, faults: bare, findings: weak };
  return { ok: true, document: documentOf(material, new Set(without)) };
}

const documentOf = (material: Material, without: ReadonlySet<string>): PolicyDocument => ({
  serviceName: material.identity.serviceName,
  attested: { by: material.identity.privacyRole, until: material.identity.attestedUntil },
  noticeDays: material.identity.noticeDays,
  timeZone: material.identity.hours.timeZone,
  controller: { name: material.identity.company, address: material.identity.address, email: material.identity.privacyEmail },
  facts: material.facts,
  parts: parts.map((part) => filled(part, material, without)),
});

const filled = ({ id, level, heading, templates }: Part, material: Material, without: ReadonlySet<string>): DocumentPart => ({
  id,
  level,
  heading,
  sentences: templates.flatMap((template) => sentences(template, material)).filter((sentence) => !without.has(sentence.id)),
});

function sentences(template: Template, material: Material): Sentence[] {
  const { id, states, table = null } = template;
  const head = { id, states, ...shown(template), text: template.says(material), item: false, table };
  return [head, ...(template.items?.(material) ?? []).map((item) => itemOf(template, item))];
}

/** A line of a list is shown by what it states itself, or by its head where that is not built. */
function itemOf(template: Template, { key, states, text }: Item): Sentence {
  const own = statementOf(states)?.built === true ? { states } : template;
  return { id: `${template.id}.${key}`, states: own.states, ...shown(own), text, item: true, table: null };
}

/** By what a sentence is held up: the assertions of its statement, or the role that answers for it. Nobody answers for what is not built. */
export function shown({ states, class: told }: Pick<Template, 'states' | 'class'>): Pick<Sentence, 'class' | 'assertions'> {
  const statement = statementOf(states) as Statement;
  if (told === 'attested') return { class: statement.built ? 'attested' : 'unbuilt', assertions: [] };
  return { class: statement.class, assertions: statement.shownBy.map(({ kind }) => `${states}.${kind}`) };
}

const claimsIn = (material: Material) =>
  parts.flatMap(({ templates }) =>
    templates.flatMap(({ id, claims, items }) =>
      [...claims(material), ...(items?.(material) ?? []).flatMap((item) => item.claims ?? [])].map((claim) => ({ by: id, claim })),
    ),
  );

/** A sentence that says the software does something must rest on a statement that is built. */
export const bareIn = (all: readonly Part[]): string[] =>
  all.flatMap(({ templates }) =>
    templates.flatMap(({ id, states, class: told }) =>
      told !== 'attested' && statementOf(states)?.built !== true ? [`not-built ${id}: ${states} is not shown by anything`] : [],
    ),
  );

const wordFaults = ({ categories, stores, recipients }: Facts): string[] => [
  ...categories.filter(({ key }) => categoryWords[key] === undefined).map(({ key }) => `no-words ${key}`),
  ...stores.filter(({ name }) => storeWords[name] === undefined).map(({ name }) => `no-words ${name}`),
  ...recipients.filter(({ name }) => recipientWords[name] === undefined).map(({ name }) => `no-words ${name}`),
];
