import type { Translated } from '../../../kernel/i18n/locale.ts';
import type { Registry } from '../../../kernel/privacy/classify.ts';
import type { Instructed } from '../../directory/public.ts';
import { Identity, type PartialIdentity } from '../shared/identity.ts';
import { categoryWords } from '../words/categories.ts';
import { basisWords, purposeWords } from '../words/purposes.ts';
import { retentionWords } from '../words/retentions.ts';
import { type Compiled, shown } from './compile.ts';
import type { DocumentPart, PolicyDocument, Sentence } from './document.ts';
import { type CategoryFact, type Facts, factFaults, factsOf } from './facts.ts';
import { optionalPart } from './notice-optional.ts';

/** What a tenant has to say of itself before it can answer for its notice (Art. 13(1)(a), (b) and (2)(d) GDPR). */
const NoticeIdentity = Identity.pick({
  company: true,
  address: true,
  privacyRole: true,
  privacyEmail: true,
  authority: true,
  attestedUntil: true,
  noticeDays: true,
});
type NoticeIdentity = ReturnType<typeof NoticeIdentity.parse>;

/** What stands of the register under the tenant's own decision. */
export function ofTenants(facts: Facts): Facts {
  // What people are asked to allow stands in the policy of the service: the operator asks.
  const asked = new Set(facts.purposes.filter(({ bases }) => bases.includes('consent')).map(({ key }) => key));
  const categories = facts.categories
    .filter(({ roles }) => roles.includes('processor'))
    .map((fact) => ({ ...fact, purposes: fact.purposes.filter((key) => !asked.has(key)) }));
  const served = new Set(categories.flatMap(({ purposes }) => purposes));
  return { ...facts, stores: [], categories, purposes: facts.purposes.filter(({ key }) => served.has(key)) };
}

type Order = {
  readonly registry: Required<Registry>;
  readonly identity: PartialIdentity;
  readonly without?: readonly string[];
  readonly instructed?: readonly Instructed[];
};

/** Makes a tenant's notice out of the register and what the tenant says of itself: the same in, the same out. */
export function compileNotice({ registry, identity, without = [], instructed = [] }: Order): Compiled {
  const facts = ofTenants(factsOf(registry));
  const missing = Object.keys(NoticeIdentity.shape).filter((field) => Reflect.get(identity, field) === undefined);
  const faults = factFaults(facts);
  if (missing.length > 0 || faults.length > 0) return { ok: false, missing, faults, findings: [] };
  return {
    ok: true,
    document: documentOf(NoticeIdentity.parse(identity), facts, { timeZone: identity.hours?.timeZone ?? 'UTC', without, instructed }),
  };
}

type Rest = { readonly timeZone: string } & Required<Pick<Order, 'without' | 'instructed'>>;

const documentOf = (identity: NoticeIdentity, facts: Facts, { timeZone, without, instructed }: Rest): PolicyDocument => ({
  serviceName: identity.company,
  attested: { by: identity.privacyRole, until: identity.attestedUntil },
  noticeDays: identity.noticeDays,
  timeZone,
  controller: { name: identity.company, address: identity.address, email: identity.privacyEmail },
  facts,
  parts: [whoDecides(identity), whatFor(facts), whichKinds(facts), optionalPart(instructed), changing(identity)].map((part) => ({
    ...part,
    sentences: part.sentences.filter(({ id }) => !without.includes(id)),
  })),
});

const said = (id: string, text: Translated<string>): Sentence => ({
  id,
  states: 'S36',
  class: 'attested',
  assertions: [],
  text,
  item: false,
  table: null,
});

type Line = { readonly key: string; readonly text: Translated<string> };

/** A sentence that the register holds up, with a line for each thing it names. */
function listed(id: string, states: 'S02' | 'S05', text: Translated<string>, items: readonly Line[]): Sentence[] {
  const head: Sentence = { ...said(id, text), states, ...shown({ states }) };
  return [head, ...items.map((item): Sentence => ({ ...head, id: `${id}.${item.key}`, text: item.text, item: true }))];
}

const whoDecides = ({ company, address, privacyRole, privacyEmail, authority }: NoticeIdentity): DocumentPart => ({
  id: 'controller',
  level: 2,
  heading: { en: 'Who decides', de: 'Wer entscheidet' },
  sentences: [
    said('controller.is', {
      en: `${company}, ${address}, decides about requests, people and files in this service. The operator of the service processes them on its behalf (Art. 28 GDPR).`,
      de: `${company}, ${address}, entscheidet über Anfragen, Personen und Dateien in diesem Dienst. Der Betreiber des Dienstes verarbeitet sie im Auftrag (Art. 28 DSGVO).`,
    }),
    said('controller.contact', {
      en: `For questions about privacy: ${privacyRole.en}, ${privacyEmail}.`,
      de: `Für Fragen zum Datenschutz: ${privacyRole.de}, ${privacyEmail}.`,
    }),
    said('controller.rights', {
      en: 'There you are answered about your rights to access, correction, erasure, restriction, portability and objection (Art. 15 to 22 GDPR).',
      de: 'Dort wird auch über Ihre Rechte auf Auskunft, Berichtigung, Löschung, Einschränkung, Übertragbarkeit und Widerspruch entschieden (Art. 15 bis 22 DSGVO).',
    }),
    said('controller.complaint', {
      en: `You may complain to a supervisory authority: ${authority}.`,
      de: `Sie können sich bei einer Aufsichtsbehörde beschweren: ${authority}.`,
    }),
  ],
});

const whatFor = ({ purposes }: Facts): DocumentPart => ({
  id: 'purposes',
  level: 2,
  heading: { en: 'What for', de: 'Wofür' },
  sentences: listed(
    'purposes.list',
    'S02',
    { en: 'They are used for these purposes:', de: 'Sie werden für diese Zwecke genutzt:' },
    purposes.map(({ key, bases }) => ({
      key,
      text: withEnd(
        purposeWords[key],
        bases.map((basis) => basisWords[basis]),
      ),
    })),
  ),
});

/** As the policy lists them: name and address first. */
const asInTheSource = ({ key: one }: CategoryFact, { key: other }: CategoryFact): number => order.indexOf(one) - order.indexOf(other);
const order = Object.keys(categoryWords);

const whichKinds = ({ categories }: Facts): DocumentPart => ({
  id: 'kinds',
  level: 2,
  heading: { en: 'Which kinds, and for how long', de: 'Welche Arten, und wie lange' },
  sentences: listed(
    'kinds.list',
    'S05',
    { en: 'They are of these kinds:', de: 'Sie sind von diesen Arten:' },
    [...categories].sort(asInTheSource).map(({ key, retentions }) => ({
      key,
      text: withEnd(
        categoryWords[key],
        retentions.map((one) => retentionWords[one]),
      ),
    })),
  ),
});

const changing = ({ noticeDays }: NoticeIdentity): DocumentPart => ({
  id: 'changes',
  level: 2,
  heading: { en: 'Changes to this notice', de: 'Änderungen dieses Hinweises' },
  sentences: [
    said('changes.notice', {
      en: `A material change is published at least ${noticeDays} days before it takes effect.`,
      de: `Eine wesentliche Änderung wird mindestens ${noticeDays} Tage vor ihrer Wirkung veröffentlicht.`,
    }),
  ],
});

const withEnd = (name: Translated<string>, ends: readonly Translated<string>[]): Translated<string> => ({
  en: `${name.en}: ${ends.map(({ en }) => en).join('; ')}`,
  de: `${name.de}: ${ends.map(({ de }) => de).join('; ')}`,
});
