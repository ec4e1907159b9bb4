import type { Tx } from '../db/tx.ts';
import type { RefusalCode, RefusalDetail } from '../shared/problem.ts';
import type { AnyPurpose } from '../shared/purposes.ts';
import type { Role } from '../shared/roles.ts';

declare const proof: unique symbol;

/** A record which the policy let this actor use for this deed. */
export type Permitted<T, Deed extends string> = T & { readonly [proof]: Deed };

export type Holding = { readonly role: Role; readonly workspaceId: string | null };

/** Who acts: a person of the tenant, a machine (job, import), or nobody yet (signing in). */
export type Actor = {
  readonly kind: 'person' | 'machine' | 'nobody';
  readonly id: string;
  readonly tenantId: string;
  readonly purpose: AnyPurpose;
  readonly holdings: readonly Holding[];
  readonly teamIds: readonly string[];
  readonly timeZone: string;
  readonly locale: string;
  /** The session or token it came by, for the device list and for ending it. */
  readonly sessionId: string | null;
  /** What a token may do at most; null for a session. */
  readonly scopes: readonly string[] | null;
  /** What it does goes on when the tenant's contract has ended: a person's rights, and the contract itself. */
  readonly afterContract?: true | undefined;
};

export type Call = { readonly tx: Tx; readonly actor: Actor };

/** An expected no: told to a person as a problem (RFC 9457), never logged as a fault. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly detail: RefusalDetail;

  constructor(code: RefusalCode, message: string, detail: RefusalDetail = {}) {
    super(message);
    this.code = code;
    this.detail = detail;
  }
}

type Verdict = boolean | 'invisible';

/** Whoever may not see a record learns nothing of its existence (404); who sees it but may not do this gets 403. */
export function permit<T, Deed extends string>(
  record: T | undefined,
  _deed: Deed,
  allowed: (record: T) => Verdict,
  sees: (record: T) => boolean = () => true,
): Permitted<T, Deed> {
  if (record === undefined || !sees(record)) throw new Refusal('not_found', 'This does not exist, or is not shared with you');
  if (allowed(record) !== true) throw new Refusal('forbidden', 'You may see this, but not do that with it');
  return record as Permitted<T, Deed>;
}

/** A record that does not exist yet, vouched for by the rule of its making. */
export function permitNew<T, Deed extends string>(record: T, _deed: Deed, allowed: boolean): Permitted<T, Deed> {
  if (!allowed) throw new Refusal('forbidden', 'You may not do this here');
  return record as Permitted<T, Deed>;
}

const rank: Record<Role, number> = { agent: 1, teamLead: 2, workspaceAdmin: 3, tenantAdmin: 0, privacyOfficer: 0, billing: 0 };

/** Holds the role in this workspace, or one above it: a team lead is an agent too, a workspace admin both. */
export function holds(actor: Actor, role: Role, workspaceId: string | null = null): boolean {
  return actor.holdings.some((held) => covers(held, role, workspaceId));
}

function covers(held: Holding, role: Role, workspaceId: string | null): boolean {
  if (held.role === role && rank[role] === 0) return true;
  const inReach = held.workspaceId === null || workspaceId === null || held.workspaceId === workspaceId;
  return rank[role] > 0 && rank[held.role] >= rank[role] && inReach;
}

/** The workspaces in which the actor holds the role; `all` when it is held in the whole tenant. */
export function workspacesOf(actor: Actor, role: Role): readonly string[] | 'all' {
  const held = actor.holdings.filter((holding) => covers(holding, role, holding.workspaceId));
  if (held.some(({ workspaceId }) => workspaceId === null)) return 'all';
  return [...new Set(held.flatMap(({ workspaceId }) => (workspaceId === null ? [] : [workspaceId])))];
}

const machineId = '00000000-0000-7000-8000-000000000001';

/** A job or sweep acting for a tenant; it holds no role and is named in the log. */
export const machine = (tenantId: string, purpose: AnyPurpose = 'upkeep'): Actor => ({
  kind: 'machine',
  id: machineId,
  tenantId,
  purpose,
  holdings: [],
  teamIds: [],
  timeZone: 'UTC',
  locale: 'en',
  sessionId: null,
  scopes: null,
});

/** A machine that goes on where the contract has ended: what is on its way arrives, what is old goes, what was said is followed. */
export const keeper = (tenantId: string, purpose: AnyPurpose = 'upkeep'): Actor => ({ ...machine(tenantId, purpose), afterContract: true });

/** Somebody not signed in, on a tenant's address. */
export const nobody = (tenantId: string, purpose: AnyPurpose): Actor => ({ ...machine(tenantId, purpose), kind: 'nobody', id: nobodyId });

/** Whoever acts without an account, in the log. */
export const nobodyId = '00000000-0000-7000-8000-000000000000';
