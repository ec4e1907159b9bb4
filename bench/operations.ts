import type { Answer, Session } from './client.ts';
import { asked } from './engine.ts';

export type Target = {
  readonly sessions: readonly Session[];
  /** Numbers of open tickets in the hot queue. */
  readonly numbers: readonly string[];
  /** Cursor of the page 100 deep. */
  readonly deep: string;
  readonly phrases: readonly { phrase: string; hits: number }[];
  /** A word that stands in most messages. */
  readonly common: string;
};

export type Operation = { readonly name: string; readonly once: (target: Target, session: number, turn: number) => Promise<void> };

type Page = { items: unknown[]; total: { value: number; exact: boolean } };

function check(holds: boolean, what: string, answer: Answer): void {
  if (!holds) throw new Error(`${what}: unexpected answer ${answer.status} ${JSON.stringify(answer.body).slice(0, 300)}`);
}

const sessionOf = ({ sessions }: Target, session: number): Session => {
  const found = sessions[session];
  if (found === undefined) throw new Error(`There is no session ${session}`);
  return found;
};

const pick = <T>(list: readonly T[], session: number, turn: number): T => list[(session * 7919 + turn * 31) % list.length] as T;
/** Tickets that a search answers when nobody asks for more. */
export const usualHits = 20;

const hot = `/tickets?team=${encodeURIComponent('Queue 01')}&state=open&limit=50&sort=-updatedAt`;

async function list(target: Target, session: number, cursor: string): Promise<void> {
  const answer = await sessionOf(target, session).ask('GET', `${hot}${cursor}`);
  const { items, total } = answer.body as Page;
  check(answer.status === 200 && items.length === 50 && total.exact && total.value >= 5000, 'list', answer);
}

async function open(target: Target, session: number, turn: number): Promise<void> {
  const number = pick(target.numbers, session, turn);
  const answer = await sessionOf(target, session).ask('GET', `/tickets/${number}`);
  const ticket = answer.body as { number: string; messages: unknown[]; history: unknown[] };
  check(answer.status === 200 && ticket.number === number && ticket.messages.length >= 2 && ticket.history.length >= 1, 'open', answer);
}

/** As many tickets as a search answers when nobody asks for more, or so many. */
async function search(target: Target, session: number, turn: number, most = usualHits): Promise<void> {
  const { phrase, hits } = pick(target.phrases, session, turn);
  const limit = most === usualHits ? '' : `&limit=${most}`;
  const answer = await sessionOf(target, session).ask('GET', `/search?q=${encodeURIComponent(`"${phrase}"`)}${limit}`);
  const { items, total } = answer.body as Page;
  check(answer.status === 200 && total.value === hits && items.length === most, 'search', answer);
}

async function common(target: Target, session: number): Promise<void> {
  const answer = await sessionOf(target, session).ask('GET', `/search?q=${target.common}`);
  check(answer.status === 200 && (answer.body as Page).items.length === usualHits, 'common word', answer);
}

async function reply(target: Target, session: number, turn: number): Promise<void> {
  const number = pick(target.numbers, session, turn);
  const body = { body: `<p>We looked at it and try again tomorrow, turn ${turn}.</p>`, kind: 'comment' };
  const answer = await sessionOf(target, session).ask('POST', `/tickets/${number}/messages`, body);
  check(answer.status === 201, 'reply', answer);
}

async function create(target: Target, session: number, turn: number): Promise<void> {
  const body = {
    type: 'incident',
    title: `The printer on floor ${turn % 9} prints only empty pages`,
    description: '<p>It began this morning after the update and does so for everybody on this floor.</p>',
    team: `Queue ${String((turn % 48) + 2).padStart(2, '0')}`,
  };
  const answer = await sessionOf(target, session).ask('POST', '/tickets', body);
  check(answer.status === 201 && /^INC\d{7,}$/.test((answer.body as { number: string }).number), 'create', answer);
}

/** What the desk asks beside a ticket: its clocks, each with its account. */
async function clocks(target: Target, session: number, turn: number): Promise<void> {
  const answer = await sessionOf(target, session).ask('GET', `/tickets/${pick(target.numbers, session, turn)}/clocks`);
  check(answer.status === 200, 'clocks', answer);
}

async function request(target: Target, session: number, turn: number): Promise<void> {
  const body = { requestType: asked, title: 'A laptop', fields: { why: `The old one is broken, turn ${turn}` } };
  const answer = await sessionOf(target, session).ask('POST', '/tickets', body);
  check(answer.status === 201, 'request', answer);
}

/** What is asked besides where the service engine is arranged. */
export const engineOperations: readonly Operation[] = [
  { name: 'clocks', once: clocks },
  { name: 'request', once: request },
];

/** The operations of the workload; every timed answer is checked. */
export const operations: readonly Operation[] = [
  { name: 'list', once: (target, session) => list(target, session, '') },
  { name: 'list, page 100', once: (target, session) => list(target, session, `&cursor=${encodeURIComponent(target.deep)}`) },
  { name: 'open', once: open },
  { name: 'search', once: search },
  { name: 'search, 50 tickets', once: (target, session, turn) => search(target, session, turn, 50) },
  { name: 'search, common word', once: common },
  { name: 'reply', once: reply },
  { name: 'create', once: create },
];

/** Walks to the page 100 deep, as a person scrolling would, and notes the numbers on the way. */
export async function explore(session: Session): Promise<{ numbers: string[]; deep: string }> {
  const numbers: string[] = [];
  let cursor = '';
  for (let page = 1; page < 100; page += 1) {
    const { body } = await session.ask('GET', `${hot}${cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`}`);
    const { items, next } = body as { items: { number: string }[]; next: string };
    numbers.push(...items.map(({ number }) => number));
    cursor = next;
  }
  return { numbers, deep: cursor };
}
