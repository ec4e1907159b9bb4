import { Refusal } from '../../kernel/access/access.ts';
import type { Tx } from '../../kernel/db/tx.ts';
import { operatorTenant } from '../../kernel/http/operator.ts';
import type { Locale } from '../../kernel/i18n/locale.ts';
import { textsOf } from './campaign/difference.ts';
import type { PolicyDocument } from './compile/document.ts';
import type { DraftReply, IdentityReply, PolicyVersionReply, ReadingReply } from './contract.ts';
import type { Finding } from './lint/finding.ts';
import { findingsInGerman } from './lint/findings.de.ts';
import { claimsOf, lint } from './lint/lint.ts';
import { publicPolicy } from './pages/shown.ts';
import { faultIn } from './proofs/faults.de.ts';
import type { ProofRow } from './proofs/row.ts';
import { type ProofState, statesOf } from './proofs/state.ts';
import { identityOf, inForce, proofsOf, type VersionRow, versionsOf } from './queries.ts';
import type { Draft } from './service.ts';
import { missingIn } from './shared/identity.ts';
import type { Series } from './shared/series.ts';
import { spans } from './source/source.ts';
import { readingIn, showingIn } from './statements/german.ts';
import type { Statement } from './statements/statement.ts';
import { statements } from './statements/statements.ts';
import { purposeWords } from './words/purposes.ts';
import { widenedWords } from './words/widened.ts';

export async function identityReply(tx: Tx): Promise<IdentityReply> {
  const { settings, version } = (await identityOf(tx)) ?? { settings: {}, version: 0 };
  return { settings, version, missing: missingIn(settings) };
}

export function draftReply({ compiled, change, red, earliest, last }: Draft, mayPublish: boolean, locale: Locale): DraftReply {
  const said = { before: last, after: compiled.ok ? compiled.document : undefined, locale };
  const sentences = wordsOf(said);
  const stopped = compiled.ok ? { missing: [], faults: [], findings: [] } : compiled;
  return {
    ready: compiled.ok && red.length === 0,
    missing: [...stopped.missing],
    faults: [...stopped.faults],
    findings: stopped.findings.map((finding) => findingReply(finding, locale)),
    red: red.map((one) => ({ ...one, words: sentences.get(one.sentence) ?? one.sentence, fault: faultIn(one.fault, locale) })),
    change: change === undefined ? null : changeReply(change, said),
    earliest: earliest.toISOString(),
    can: { publish: mayPublish },
  };
}

type Said = { readonly before: PolicyDocument | undefined; readonly after: PolicyDocument | undefined; readonly locale: Locale };

/** The words of sentences by their id; where both documents have one, the newer one's. */
const wordsOf = ({ before, after, locale }: Said): Map<string, string> =>
  new Map([before, after].flatMap((document) => (document === undefined ? [] : [...textsOf(document, locale)])));

function changeReply(change: VersionRow['change'], said: Said): PolicyVersionReply['change'] {
  const { material, added, removed, reworded, freshConsent, ...rest } = change;
  const sentences = wordsOf(said);
  const words = [
    ...[...added, ...removed, ...reworded].map((id) => [id, sentences.get(id) ?? id]),
    ...material.map((what) => [what, widenedWords(what, said.locale)]),
    ...freshConsent.map((purpose) => [purpose, purposeWords[purpose][said.locale]]),
  ];
  return {
    ...rest,
    material: [...material],
    added: [...added],
    removed: [...removed],
    reworded: [...reworded],
    freshConsent: [...freshConsent],
    words: Object.fromEntries(words),
  };
}

/** Newest first. */
export async function versionReplies(tx: Tx, series: Series, locale: Locale): Promise<PolicyVersionReply[]> {
  const versions = await versionsOf(tx, series);
  const current = inForce(versions, tx.now)?.number ?? 0;
  return versions
    .map((version, at) => ({
      ...linkReply(version),
      state: stateOf(version, current, tx.now),
      change: changeReply(version.change, { before: versions[at - 1]?.document, after: version.document, locale }),
    }))
    .reverse();
}

type Which = { readonly series: Series; readonly number: number };

export async function versionReplyOf(tx: Tx, { series, number }: Which, locale: Locale): Promise<PolicyVersionReply> {
  const found = (await versionReplies(tx, series, locale)).find((version) => version.number === number);
  if (found === undefined) throw new Refusal('not_found', 'There is no such version');
  return found;
}

function stateOf({ number, effectiveAt }: VersionRow, current: number, now: Date): PolicyVersionReply['state'] {
  if (number < current) return 'superseded';
  if (number === current) return 'effective';
  return effectiveAt.getTime() <= now.getTime() ? 'waiting' : 'scheduled';
}

const linkReply = ({ number, hash, previous, publishedAt, effectiveAt }: VersionRow) => ({
  number,
  hash: hash.toString('hex'),
  previous: previous.toString('hex'),
  publishedAt: publishedAt.toISOString(),
  effectiveAt: effectiveAt.toISOString(),
});

/** What is proved is the operator's business: everywhere else its proofs are read, as everybody may. */
export async function readingReply(tx: Tx, locale: Locale): Promise<ReadingReply> {
  const [own, operator, shown] = await Promise.all([proofsOf(tx), operatorTenant(), publicPolicy()]);
  const rows = operator === tx.tenantId ? own : shown.rows;
  const [states, runs] = [statesOf(rows, tx.now), new Map(rows.map((row) => [row.assertion, row]))];
  return {
    spans: spans.map(({ text, isHeading, states: ids }) => ({ text, heading: isHeading, states: [...ids] })),
    statements: statements.map((statement) =>
      statementReply(statement, locale, (name) => stateReply(states.get(name), runs.get(name), locale)),
    ),
    findings: lint(claimsOf(statements)).map((finding) => findingReply(finding, locale)),
  };
}

const statementReply = (statement: Statement, locale: Locale, shown: (assertion: string) => Shown): ReadingReply['statements'][number] => ({
  id: statement.id,
  reading: readingIn(statement, locale),
  class: statement.class,
  built: statement.built,
  shownBy: statement.shownBy.map((showing) => {
    const assertion = `${statement.id}.${showing.kind}`;
    return { assertion, says: showingIn(statement, showing, locale), ...shown(assertion) };
  }),
});

/** A rule says why in the reader's language; its name is the same for everybody. */
const findingReply = (finding: Finding, locale: Locale): ReadingReply['findings'][number] => ({
  ...finding,
  by: [...finding.by],
  says: locale === 'de' ? (findingsInGerman[finding.rule] ?? finding.says) : finding.says,
});

type Shown = Omit<ReadingReply['statements'][number]['shownBy'][number], 'assertion' | 'says'>;

function stateReply(state: ProofState | undefined, run: ProofRow | undefined, locale: Locale): Shown {
  const ran = { ranAt: run?.ranAt.toISOString() ?? null, software: run?.software ?? null };
  if (state === undefined) return { state: 'not yet built', heldAt: null, since: null, fault: null, stale: false, ...ran };
  const { heldAt, since, fault, stale } = state;
  return {
    state: state.state,
    heldAt: heldAt?.toISOString() ?? null,
    since: since?.toISOString() ?? null,
    fault: faultIn(fault, locale),
    stale,
    ...ran,
  };
}
