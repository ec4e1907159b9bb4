import type { IncomingHttpHeaders } from 'node:http';
import { now } from '../../kernel/clock/clock.ts';
import { isSignalled } from '../../kernel/http/edge-of.ts';
import { storesRegistry } from '../../kernel/privacy/stores-registry.ts';
import { type PublishedEnd, publishedEnd } from '../policy/public.ts';
import type { VisitorState } from './shared/visitor.ts';

/**
 * What somebody answered who has not signed in: the one entry that a visitor gets, and only once they have said something. It names nobody and
 * counts nothing; the server reads it, no script does. A yes holds for six months, and nobody is asked within a year of a no, or six months where
 * the policy in force still says so: each until the end of that day, so that no question comes too early. A no carries the day on which it was said,
 * and nothing finer: signing out clears it and sets it again, and that makes it no younger.
 */
const nameUnderTls = '__Host-candor_visitor';
const plainName = 'candor_visitor';
const day = 86_400_000;
/** The longest that the calendar makes of it. */
const sixMonths = 184 * 86_400;

export type VisitorAnswer = 'given' | 'refused';

export type Visit = { readonly headers: Readonly<IncomingHttpHeaders>; readonly protocol: string };

/** How long a no is kept: what the policy in force says of this very entry, and before one is published what the register says. */
export const quietAfterNo = async (): Promise<PublishedEnd> =>
  (await publishedEnd(plainName)) ?? storesRegistry.cookies?.[plainName]?.ends ?? 'sixMonths';

/** Under which policy something is said: its number, and how long it keeps a no. `on`: the day (UTC) of a no that was said before. */
export type Terms = { readonly policy: number; readonly quiet: PublishedEnd; readonly on?: string | undefined };

/** Of a yes it is kept to which policy it was said. */
export function visitorCookie(answer: VisitorAnswer, { policy, quiet, on }: Terms, encrypted: boolean): string {
  const said = dayOf(on);
  const [value, age] = answer === 'given' ? [`given.${policy}`, sixMonths] : [`refused.${said}`, leftOf(said, quiet)];
  return encrypted
    ? `${nameUnderTls}=${value}; Path=/; Max-Age=${age}; HttpOnly; SameSite=Lax; Secure`
    : `${plainName}=${value}; Path=/; Max-Age=${age}; HttpOnly; SameSite=Lax`;
}

/** A day to come counts as today. */
function dayOf(on: string | undefined): string {
  const today = now().toISOString().slice(0, 10);
  return on !== undefined && on < today ? on : today;
}

/** Seconds until the end of the day on which the time is over, 0 where it is. */
function leftOf(said: string, quiet: PublishedEnd): number {
  const end = new Date(said);
  end.setUTCMonth(end.getUTCMonth() + (quiet === 'year' ? 12 : 6));
  return Math.max(0, Math.ceil((end.getTime() + day - now().getTime()) / 1000));
}

/**
 * The random number under which the visits of whoever said yes are counted: it comes with their yes, goes with their no, and lies nowhere else
 * in the browser. A yes said anew is another number.
 */
const visitUnderTls = '__Host-candor_visit';
const plainVisit = 'candor_visit';

/** An empty number ends it. */
export function visitCookie(number: string, encrypted: boolean): string {
  const age = number === '' ? 0 : sixMonths;
  return encrypted
    ? `${visitUnderTls}=${number}; Path=/; Max-Age=${age}; HttpOnly; SameSite=Lax; Secure`
    : `${plainVisit}=${number}; Path=/; Max-Age=${age}; HttpOnly; SameSite=Lax`;
}

/** The number that this browser brings, if it is one. */
export const visitOf = ({ headers: { cookie = '' }, protocol }: Visit): string | undefined =>
  new RegExp(`(?:^|;\\s*)${protocol === 'https' ? visitUnderTls : plainVisit}=([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:;|$)`).exec(
    cookie,
  )?.[1];

type Said = { readonly answer: VisitorAnswer; readonly policy: number; readonly on?: string | undefined };

/** What they said, if they said anything. */
export function saidBy({ headers: { cookie = '' }, protocol }: Visit): Said | undefined {
  const name = protocol === 'https' ? nameUnderTls : plainName;
  const pair = cookie.split(';').find((part) => part.trim().startsWith(`${name}=`));
  const value = pair?.trim().slice(name.length + 1) ?? '';
  const [yes, policy] = /^given(?:\.(\d{1,9}))?$/.exec(value) ?? [];
  if (yes !== undefined) return { answer: 'given', policy: Number(policy ?? 0) };
  const [no, on] = /^refused(?:\.(\d{4}-\d\d-\d\d))?$/.exec(value) ?? [];
  return no === undefined ? undefined : { answer: 'refused', policy: 0, on };
}

/** Whom a public page has before it: decided before it is drawn. Who has an account answers there. */
export function visitorOf(visit: Visit): VisitorState {
  if (isSignalled(visit)) return 'signal';
  const said = saidBy(visit)?.answer;
  if (/candor_session=./.test(visit.headers.cookie ?? '')) return said === 'refused' ? 'refusedBefore' : 'account';
  return said ?? 'ask';
}
