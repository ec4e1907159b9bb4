import { now } from '../../kernel/clock/clock.ts';
import type { Tx } from '../../kernel/db/tx.ts';
import type { Locale } from '../../kernel/i18n/locale.ts';
import type { Html } from '../../kernel/openapi/html.ts';
import type { Category, Retention } from '../../kernel/privacy/categories.ts';
import type { Basis } from '../../kernel/privacy/classify.ts';
import type { ConsentPurpose, Purpose } from '../../kernel/shared/purposes.ts';
import { software } from '../../kernel/telemetry/software.ts';
import { hasComeBack, letterThatLeft } from './campaign/rehearsal.ts';
import { sentencesOf } from './compile/document.ts';
import type { StoreFact } from './compile/facts.ts';
import { fingerprint } from './compile/fingerprint.ts';
import { daysOf } from './compile/parts-contact.ts';
import { sentenceHtml } from './pages/sentence.ts';
import { noticeOf, operatorIdentity, publicPolicy } from './pages/shown.ts';
import type { Drill } from './proofs/drills.ts';
import { versionsOf } from './queries.ts';
import type { PartialIdentity } from './shared/identity.ts';
import type { StatementId } from './statements/statement.ts';
import { categoryWords } from './words/categories.ts';
import { basisWords, purposeWords } from './words/purposes.ts';
import { retentionWords } from './words/retentions.ts';

/** Which policy is in force, of which service, and who answers for it; number 0 and nobody before one is published. */
export type InForce = {
  readonly serviceName: string | null;
  readonly number: number;
  readonly controller: { readonly name: string; readonly address: string; readonly email: string } | null;
};

export async function policyInForce(): Promise<InForce> {
  const { current } = await publicPolicy();
  return {
    serviceName: current?.document.serviceName ?? null,
    number: current?.number ?? 0,
    controller: current?.document.controller ?? null,
  };
}

/** Until when an entry stays in a browser. */
export type PublishedEnd = StoreFact['ends'];

/** What the policy in force says of an entry in the browser, at this moment; nothing before one is published. */
export async function publishedEnd(name: string): Promise<PublishedEnd | undefined> {
  const { current } = await publicPolicy();
  return current?.document.facts.stores.find((store) => store.name === name)?.ends;
}

/** As the policy names a kind of personal data. */
export const categoryName = (category: Category, locale: Locale): string => categoryWords[category][locale];

/** As the policy names how long something is kept. */
export const retentionName = (retention: Retention, locale: Locale): string => retentionWords[retention][locale];

/** SHA-256 of a value in canonical JSON, as versions of the policy have it. */
export const fingerprintOf = (value: unknown): Buffer => fingerprint(value);

/** Which version of the software runs. */
export const runningVersion = (): string => software;

export type OperatorSettings = PartialIdentity;

/** What the operator says of itself now: name, ways to reach it, hours. */
export const operatorSettings = (): Promise<OperatorSettings> => operatorIdentity();

/** “Monday to Friday”, or each day by name. */
export const weekdayNames = (days: readonly number[], locale: Locale): string => daysOf(days, locale);

/** A few sentences of the policy in force with their class and last proof, the first there is of each statement; none before one is published. */
export async function policySentences(of: readonly StatementId[], locale: Locale): Promise<Html[]> {
  const { current, states } = await publicPolicy();
  if (current === undefined) return [];
  const clock = { locale, timeZone: current.document.timeZone, now: now() };
  const all = sentencesOf(current.document);
  return of.flatMap((statement) => {
    const found = all.find((one) => one.states === statement && !one.item);
    return found === undefined ? [] : [sentenceHtml({ document: current.document, states, clock }, found)];
  });
}

/** Where the operator says that it is, and who supervises it; what it has not said yet is missing. */
export async function operatorPlace(): Promise<{ country?: string; timeZone?: string; authority?: string }> {
  const { offices, hours, authority } = await operatorIdentity();
  const country = offices?.[0]?.country;
  return {
    ...(country === undefined ? {} : { country }),
    ...(hours === undefined ? {} : { timeZone: hours.timeZone }),
    ...(authority === undefined ? {} : { authority }),
  };
}

/** The hash of each version of the policy and of the tenant's own notice, by series and number (`policy 3`): what it was when it was shown. */
export async function hashesOf(tx: Tx): Promise<ReadonlyMap<string, Buffer>> {
  const [{ versions }, notices] = await Promise.all([publicPolicy(), versionsOf(tx, 'notice')]);
  return new Map([
    ...versions.map(({ number, hash }) => [`policy ${number}`, hash] as const),
    ...notices.map(({ number, hash }) => [`notice ${number}`, hash] as const),
  ]);
}

/** As the policy names what something is used for. */
export const purposeName = (purpose: Purpose | ConsentPurpose, locale: Locale): string => purposeWords[purpose][locale];

/** As the policy names a ground of Art. 6(1) GDPR. */
export const basisName = (basis: Basis, locale: Locale): string => basisWords[basis][locale];

/** Where the people of an organisation turn to with questions about what it decides; undefined while it has not said so. */
export const privacyEmailOf = async (tenantId: string): Promise<string | undefined> => (await noticeOf(tenantId)).email;

/** Countries that the operator names: of its offices, and those beyond its law that data goes to. ISO 3166-1. */
export async function countriesNamed(): Promise<string[]> {
  const { offices = [], transfers = [] } = await operatorIdentity();
  return [...new Set([...offices, ...transfers].map(({ country }) => country))].sort();
}

/** A procedure that its statement says is practised in the running installation. */
export type PolicyDrill = Drill;

/** A letter of a campaign that left, and whether the campaign knows that it came back: for the drill of what comes back by mail. */
export const rehearsedCampaign = { letterThatLeft, hasComeBack };
