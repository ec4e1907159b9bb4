import { type Actor, holds, nobody, Refusal } from '../access/access.ts';
import type { Locale } from '../i18n/locale.ts';
import type { RouteMeta } from '../shared/contract.ts';

export type Tenant = { readonly id: string; readonly slug: string; readonly name: string };

/** What the edge knows of a request, beside its input. */
export type Edge = {
  readonly tenant: Tenant;
  /** Who is signed in; undefined for nobody. */
  readonly actor: Actor | undefined;
  readonly requestId: string;
  readonly method: string;
  readonly path: string;
  /** The version that a write saw (If-Match); `any`: whichever there is. */
  readonly ifMatch: number | 'any' | undefined;
  readonly idempotencyKey: string | undefined;
  /** The network address of the caller, for throttling and the sign-in log only. */
  readonly network: string;
  /** Family and major version of the browser, for the device list; never the whole User-Agent. */
  readonly browser: string;
  /** True when the way here is encrypted: cookies are then Secure. */
  readonly encrypted: boolean;
  /** The address a person types, for links in mail. */
  readonly origin: string;
  /** The browser asks for it that nothing is done beyond what one came for (Global Privacy Control, `Sec-GPC: 1`). */
  readonly signal: boolean;
  /** The language in which the caller wants to be told what went wrong. */
  readonly locale: Locale;
  /** Tells the log and the figures which route of the contract this is. */
  readonly nameRoute: (pattern: string) => void;
  readonly setCookie: (cookie: string) => void;
  readonly setHeader: (name: string, value: string) => void;
};

export type EdgeContext = {
  readonly edge: Edge;
  /** Refuses a body that cannot be read: asked for after the admission, so that a stranger learns nothing of what a route takes. */
  readonly refuseUnreadable: () => void;
};

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The actor of a route: signed in if need be, with the role it asks for at least somewhere, under its purpose. */
export function admitted(edge: Edge, { needs, purpose, scope, afterContract }: RouteMeta): Actor {
  const { actor, tenant } = edge;
  if (actor === undefined) {
    if (needs !== 'nobody') throw new Refusal('not_signed_in', 'You are not signed in', { next: 'Sign in and try again.' });
    return { ...nobody(tenant.id, purpose), afterContract };
  }
  refuseScope(actor, `${scope}:${safe.has(edge.method) ? 'read' : 'write'}`);
  if (!knocksRightly(actor, needs)) throw new Refusal('forbidden', 'This is not open to you');
  return { ...actor, purpose, afterContract };
}

/** Holds the role somewhere; where exactly is the policy's question. What a workspace's admin may run is open to the tenant's admin too. */
function knocksRightly(actor: Actor, needs: RouteMeta['needs']): boolean {
  if (needs === 'nobody' || needs === 'person') return true;
  if (needs === 'workspaceAdmin' && holds(actor, 'tenantAdmin')) return true;
  return actor.holdings.some(({ workspaceId }) => holds(actor, needs, workspaceId));
}

function refuseScope({ scopes }: Actor, wanted: string): void {
  if (scopes === null || scopes.includes(wanted) || scopes.includes('*')) return;
  throw new Refusal('forbidden', `This token does not carry the scope ${wanted}`, { next: `Make a token with the scope ${wanted}.` });
}
