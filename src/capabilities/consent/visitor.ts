import type { IncomingHttpHeaders } from 'node:http';
import type { VisitorState } from './shared/visitor.ts';

/**
 * What somebody answered who has not signed in: the one entry that a visitor gets, and only once they have said something. It names nobody and
 * counts nothing; the server reads it, no script does. Half a year after, they may be asked again.
 */
const nameUnderTls = '__Host-candor_visitor';
const plainName = 'candor_visitor';
const halfYear = 180 * 86_400;

export type VisitorAnswer = 'given' | 'refused';

export type Visit = { readonly headers: Readonly<IncomingHttpHeaders>; readonly protocol: string };

/** Of a yes it is kept to which policy it was said. */
export function visitorCookie(answer: VisitorAnswer, policy: number, encrypted: boolean): string {
  const value = answer === 'given' ? `given.${policy}` : 'refused';
  return encrypted
    ? `${nameUnderTls}=${value}; Path=/; Max-Age=${halfYear}; HttpOnly; SameSite=Lax; Secure`
    : `${plainName}=${value}; Path=/; Max-Age=${halfYear}; HttpOnly; SameSite=Lax`;
}

type Said = { readonly answer: VisitorAnswer; readonly policy: number };

/** What they said, if they said anything. */
export function saidBy({ headers: { cookie = '' }, protocol }: Visit): Said | undefined {
  const name = protocol === 'https' ? nameUnderTls : plainName;
  const pair = cookie.split(';').find((part) => part.trim().startsWith(`${name}=`));
  const [, answer, policy] = /^(refused|given)(?:\.(\d{1,9}))?$/.exec(pair?.trim().slice(name.length + 1) ?? '') ?? [];
  if (answer === undefined) return undefined;
  return { answer: answer === 'given' ? 'given' : 'refused', policy: Number(policy ?? 0) };
}

/** Whom a public page has before it: decided before it is drawn. Who has an account answers there. */
export function visitorOf(visit: Visit): VisitorState {
  if (visit.headers['sec-gpc'] === '1') return 'signal';
  const said = saidBy(visit)?.answer;
  if (/candor_session=./.test(visit.headers.cookie ?? '')) return said === 'refused' ? 'refusedBefore' : 'account';
  return said ?? 'ask';
}
