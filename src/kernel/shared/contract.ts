import { type Meta, oc } from '@orpc/contract';
import { z } from 'zod';
import type { AnyPurpose } from './purposes.ts';
import type { Role } from './roles.ts';

/** Who may knock at all; the finer rule stands in the capability's policy. `nobody` is public, and listed in a snapshot. */
export type Needs = 'nobody' | 'person' | Role;

/** What every route says about itself; neither `needs` nor `purpose` has a default. */
export type RouteMeta = Meta & {
  readonly needs: Needs;
  readonly purpose: AnyPurpose;
  /** The part of the API a token's scope names, as in `tickets:read`. */
  readonly scope: string;
  /** The write names the version it saw; without If-Match it is refused (428). */
  readonly ifMatch?: true;
  /** A repeat with the same Idempotency-Key gets the same answer. */
  readonly idempotent?: true;
  /**
   * The reply is sent as the deed made it, for routes that are asked all the time. Tests hold each such reply against the contract to the
   * letter: it must be what reading it by the contract would leave (decision 0016).
   */
  readonly exact?: true;
  /** It asks for a password that was given within the last minutes (403 `password_needed`). */
  readonly fresh?: true;
  /** It writes even when the tenant's contract has ended: what concerns the contract itself, a person's rights or leaving. */
  readonly afterContract?: true;
};

type RouteSpec = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: `/${string}`;
  /** One sentence for the reference. */
  readonly summary: string;
  readonly description?: string;
  readonly successStatus?: 200 | 201 | 202 | 204;
};

/** Begins the contract of one route: `route({ needs, purpose, scope }, { method, path, summary }).input(…).output(…)`. */
export const route = (meta: RouteMeta, spec: RouteSpec) => oc.$meta<RouteMeta>(meta).route({ ...spec, tags: [meta.scope] });

export const Id = z.uuid().describe('Identifier (UUIDv7).');
export const Instant = z.iso.datetime().describe('A moment in UTC (ISO 8601).');
export const Version = z.int().positive().describe('Counts up with each change; send it back as If-Match.');
export const Text = (most: number, least = 1) => z.string().trim().min(least).max(most);
/** A text in the languages of the product; English is always there, German where it was written. */
export const Localised = z.object({ en: Text(500), de: Text(500).optional() }).describe('A text by language.');
export type Localised = z.infer<typeof Localised>;
export const Limit = z.coerce.number().int().min(1).max(200).default(50).describe('Rows a page, at most 200.');
export const PageCursor = z.string().max(500).optional().describe('Where the last page ended; opaque.');
/** Yes or no in an address, where everything is text; any other word is refused, so that no misspelt one counts as a no. */
export const Flag = z
  .enum(['true', 'false'])
  .default('false')
  .transform((word) => word === 'true');
/** How many there are in all: exactly, or at least so many. */
export const Total = z
  .object({ value: z.int().min(0), exact: z.boolean() })
  .describe('How many there are in all.')
  .meta({ examples: [{ value: 1, exact: true }] });
