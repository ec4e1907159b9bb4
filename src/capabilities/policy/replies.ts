import { Refusal } from '../../kernel/access/access.ts';
import type { Tx } from '../../kernel/db/tx.ts';
import type { Registry } from '../../kernel/privacy/classify.ts';
import { type Facts, factsOf } from './compile/facts.ts';
import type { DraftReply, IdentityReply, PolicyVersionReply, ReadingReply, RecordReply } from './contract.ts';
import { claimsOf, lint } from './lint/lint.ts';
import { type ProofState, statesOf } from './proofs/state.ts';
import { identityOf, inForce, proofsOf, type VersionRow, versionsOf } from './queries.ts';
import type { Draft } from './service.ts';
import { missingIn } from './shared/identity.ts';
import type { Series } from './shared/series.ts';
import { spans } from './source/source.ts';
import { statements } from './statements/statements.ts';
import { basisWords, purposeWords } from './words/purposes.ts';
import { retentionWords } from './words/retentions.ts';

export async function identityReply(tx: Tx): Promise<IdentityReply> {
  const { settings, version } = (await identityOf(tx)) ?? { settings: {}, version: 0 };
  return { settings, version, missing: missingIn(settings) };
}

export function draftReply({ compiled, change, red, earliest }: Draft, mayPublish: boolean): DraftReply {
  const stopped = compiled.ok ? { missing: [], faults: [], findings: [] } : compiled;
  return {
    ready: compiled.ok && red.length === 0,
    missing: [...stopped.missing],
    faults: [...stopped.faults],
    findings: stopped.findings.map((finding) => ({ ...finding, by: [...finding.by] })),
    red: [...red],
    change: change === undefined ? null : changeReply(change),
    earliest: earliest.toISOString(),
    can: { publish: mayPublish },
  };
}

const changeReply = ({
  material,
  added,
  removed,
  reworded,
  freshConsent,
  ...rest
}: VersionRow['change']): PolicyVersionReply['change'] => ({
  ...rest,
  material: [...material],
  added: [...added],
  removed: [...removed],
  reworded: [...reworded],
  freshConsent: [...freshConsent],
});

/** Newest first. */
export async function versionReplies(tx: Tx, series: Series): Promise<PolicyVersionReply[]> {
  const versions = await versionsOf(tx, series);
  const current = inForce(versions, tx.now)?.number ?? 0;
  return versions.map((version) => versionReply(version, current, tx.now)).reverse();
}

export async function versionReplyOf(tx: Tx, series: Series, number: number): Promise<PolicyVersionReply> {
  const found = (await versionReplies(tx, series)).find((version) => version.number === number);
  if (found === undefined) throw new Refusal('not_found', 'There is no such version');
  return found;
}

function stateOf({ number, effectiveAt }: VersionRow, current: number, now: Date): PolicyVersionReply['state'] {
  if (number < current) return 'superseded';
  if (number === current) return 'effective';
  return effectiveAt.getTime() <= now.getTime() ? 'waiting' : 'scheduled';
}

const versionReply = (version: VersionRow, current: number, now: Date): PolicyVersionReply => ({
  ...linkReply(version),
  state: stateOf(version, current, now),
  change: changeReply(version.change),
});

const linkReply = ({ number, hash, previous, publishedAt, effectiveAt }: VersionRow) => ({
  number,
  hash: hash.toString('hex'),
  previous: previous.toString('hex'),
  publishedAt: publishedAt.toISOString(),
  effectiveAt: effectiveAt.toISOString(),
});

export async function readingReply(tx: Tx): Promise<ReadingReply> {
  const states = statesOf(await proofsOf(tx), tx.now);
  return {
    spans: spans.map(({ text, isHeading, states: ids }) => ({ text, heading: isHeading, states: [...ids] })),
    statements: statements.map(({ id, reading, class: told, built, shownBy }) => ({
      id,
      reading,
      class: told,
      built,
      shownBy: shownBy.map(({ kind, says }) => ({ assertion: `${id}.${kind}`, says, ...stateReply(states.get(`${id}.${kind}`)) })),
    })),
    findings: lint(claimsOf(statements)).map((finding) => ({ ...finding, by: [...finding.by] })),
  };
}

type Shown = Pick<ReadingReply['statements'][number]['shownBy'][number], 'state' | 'heldAt' | 'since' | 'fault'>;

const stateReply = (state: ProofState | undefined): Shown =>
  state === undefined
    ? { state: 'not yet built', heldAt: null, since: null, fault: null }
    : { state: state.state, heldAt: state.heldAt?.toISOString() ?? null, since: state.since?.toISOString() ?? null, fault: state.fault };

/** The record of processing, from the register as it is now. */
export async function recordReply(tx: Tx, registry: Required<Registry>, tenants: readonly string[]): Promise<RecordReply> {
  const [identity, proofs] = await Promise.all([identityOf(tx), proofsOf(tx)]);
  const facts = factsOf(registry);
  const green = [...statesOf(proofs, tx.now).values()].filter(({ state }) => state === 'green');
  return {
    controller: {
      name: identity?.settings.company ?? null,
      contact: identity?.settings.privacyEmail ?? null,
      activities: activitiesOf(facts, 'controller'),
    },
    processor: { onBehalfOf: [...tenants], activities: activitiesOf(facts, 'processor') },
    measures: green.map(({ assertion }) => assertion),
  };
}

function activitiesOf(
  { categories, purposes, recipients }: Facts,
  role: 'controller' | 'processor',
): RecordReply['controller']['activities'] {
  const held = categories.filter(({ roles }) => roles.includes(role));
  return purposes.flatMap(({ key, bases }) => {
    const served = held.filter((category) => category.purposes.includes(key));
    const keys = new Set(served.map((category) => category.key));
    const reached = recipients.filter((recipient) => recipient.categories.some((category) => keys.has(category)));
    const retention = new Set(served.flatMap(({ retentions }) => retentions.map((one) => retentionWords[one].en)));
    if (served.length === 0) return [];
    return [
      {
        purpose: purposeWords[key].en,
        bases: bases.map((basis) => basisWords[basis].en),
        categories: [...keys],
        retention: [...retention],
        recipients: reached.map(({ name }) => name),
      },
    ];
  });
}
