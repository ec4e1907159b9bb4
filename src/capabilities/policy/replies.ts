import { Refusal } from '../../kernel/access/access.ts';
import type { Tx } from '../../kernel/db/tx.ts';
import { operatorTenant } from '../../kernel/http/operator.ts';
import type { DraftReply, IdentityReply, PolicyVersionReply, ReadingReply } from './contract.ts';
import { claimsOf, lint } from './lint/lint.ts';
import { publicPolicy } from './pages/shown.ts';
import type { ProofRow } from './proofs/row.ts';
import { type ProofState, statesOf } from './proofs/state.ts';
import { identityOf, inForce, proofsOf, type VersionRow, versionsOf } from './queries.ts';
import type { Draft } from './service.ts';
import { missingIn } from './shared/identity.ts';
import type { Series } from './shared/series.ts';
import { spans } from './source/source.ts';
import { statements } from './statements/statements.ts';

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

/** What is proved is the operator's business: everywhere else its proofs are read, as everybody may. */
export async function readingReply(tx: Tx): Promise<ReadingReply> {
  const [own, operator, shown] = await Promise.all([proofsOf(tx), operatorTenant(), publicPolicy()]);
  const rows = operator === tx.tenantId ? own : shown.rows;
  const [states, runs] = [statesOf(rows, tx.now), new Map(rows.map((row) => [row.assertion, row]))];
  return {
    spans: spans.map(({ text, isHeading, states: ids }) => ({ text, heading: isHeading, states: [...ids] })),
    statements: statements.map(({ id, reading, class: told, built, shownBy }) => ({
      id,
      reading,
      class: told,
      built,
      shownBy: shownBy.map(({ kind, says }) => ({
        assertion: `${id}.${kind}`,
        says,
        ...stateReply(states.get(`${id}.${kind}`), runs.get(`${id}.${kind}`)),
      })),
    })),
    findings: lint(claimsOf(statements)).map((finding) => ({ ...finding, by: [...finding.by] })),
  };
}

type Shown = Omit<ReadingReply['statements'][number]['shownBy'][number], 'assertion' | 'says'>;

function stateReply(state: ProofState | undefined, run: ProofRow | undefined): Shown {
  const ran = { ranAt: run?.ranAt.toISOString() ?? null, software: run?.software ?? null };
  if (state === undefined) return { state: 'not yet built', heldAt: null, since: null, fault: null, stale: false, ...ran };
  const { heldAt, since, fault, stale } = state;
  return { state: state.state, heldAt: heldAt?.toISOString() ?? null, since: since?.toISOString() ?? null, fault, stale, ...ran };
}
