import { wordsToKeep } from '../src/capabilities/tickets/public/for-articles.ts';
import { type Actor, type Call, machine } from '../src/kernel/access/access.ts';
import { sql } from '../src/kernel/db/sql.ts';
import { transact } from '../src/kernel/db/transact.ts';
import { newId } from '../src/kernel/shared/ids.ts';
import type { Session } from './client.ts';
import { type Doors, signedIn } from './ground.ts';
import { analyzed, install, load, type Place } from './installation.ts';

const [phrases, each, forbidden] = [20, 100, 30];

/** How long a search over so many articles takes with the permission inside it, through HTTP, each answer checked. */
export async function measureKnowledge(place: Place, doors: Doors, articles: number): Promise<void> {
  const installation = await install(place);
  try {
    if (!place.isLoaded) load(place);
    const [session] = await signedIn(installation.port, 1);
    if (session === undefined) throw new Error('Nobody is signed in');
    doors.open(installation, 2);
    const { tenantId, id } = await doors.actorOf(session);
    await fill(machine(tenantId, 'service'), id, articles);
    await analyzed(place.data);
    await printSearches(session, articles);
    session.close();
    await doors.close();
  } finally {
    await installation.stop();
  }
}

type Article = {
  readonly number: number;
  readonly title: string;
  readonly text: string;
  readonly kind: 'open' | 'mine' | 'let' | 'kept' | 'other';
};

/** A seventh of what each article says is one of forty words that most have; the rest is drawn from four thousand. */
const word = (at: number): string => `${'bcdfghklmnprstvz'[at % 16]}${'aeiou'[at % 5]}${(at * 7919).toString(36)}`;
let seed = 42;
const dice = (most: number): number => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return seed % most;
};
const phraseOf = (which: number): string => `ferro${which}lith cobal${which}tine`;

/** Of each phrase a hundred articles, thirty of which the reader may not read: by audience, or because another workspace keeps them. */
function articleAt(number: number): Article {
  const planted = number <= phrases * each ? phraseOf(number % phrases) : '';
  const isForbidden = planted !== '' && Math.floor((number - 1) / phrases) < forbidden;
  const text = Array.from({ length: 120 }, (_, at) => word(at % 7 === 0 ? dice(40) : 40 + dice(4000))).join(' ');
  const kinds = isForbidden
    ? (['kept', 'other'] as const)
    : planted === ''
      ? (['open', 'mine', 'let', 'kept', 'other'] as const)
      : (['open', 'mine', 'let'] as const);
  const title = `${word(40 + dice(4000))} ${word(40 + dice(4000))} ${number % 2 === 0 ? planted : ''}`.trim();
  return { number, title, text: `${text} ${planted} everyday`, kind: kinds[number % kinds.length] ?? 'open' };
}

async function fill(actor: Actor, readerId: string, count: number): Promise<void> {
  const places = await transact(actor, (call) => placesFor(call, readerId));
  for (let from = 1; from <= count; from += 500)
    await transact(actor, (call) =>
      keepSome(
        call,
        places,
        Array.from({ length: Math.min(500, count - from + 1) }, (_, at) => articleAt(from + at)),
      ),
    );
}

type Places = { readonly mine: string; readonly other: string; readonly let: string; readonly kept: string; readonly ownerId: string };

async function placesFor({ tx }: Call, readerId: string): Promise<Places> {
  const [other, letIn, kept] = [newId(), newId(), newId()];
  const mine = await tx.row<{ id: string }>(sql`select id from app.workspace where tenant_id = ${tx.tenantId} and key = 'bench'`);
  const owner = await tx.row<{ id: string }>(
    sql`select p.id from app.person p where p.tenant_id = ${tx.tenantId} and p.id <> ${readerId} order by p.id desc limit 1`,
  );
  await tx.run(
    sql`insert into app.workspace (tenant_id, id, key, name, icon, settings, made_at)
        values (${tx.tenantId}, ${other}, 'other', '{"en": "Other"}', 'laptop', '{}', ${tx.now})`,
  );
  const isReader = { field: 'person', op: 'eq', value: readerId };
  for (const [id, allow, deny] of [
    [letIn, isReader, null],
    [kept, null, isReader],
  ] as const)
    await tx.run(
      sql`insert into app.article_audience (tenant_id, id, says_hash, allow, deny)
          values (${tx.tenantId}, ${id}, sha256(${id}::text::bytea), ${allow === null ? null : JSON.stringify(allow)}::jsonb,
            ${deny === null ? null : JSON.stringify(deny)}::jsonb)`,
    );
  return { mine: mine?.id ?? '', other, let: letIn, kept, ownerId: owner?.id ?? '' };
}

const visibilityOf = (kind: Article['kind']): string => (kind === 'mine' || kind === 'other' ? 'workspace' : 'tenant');

async function keepSome({ tx }: Call, { mine, other, let: letIn, kept, ownerId }: Places, some: readonly Article[]): Promise<void> {
  const ids = some.map(() => newId(tx.now.getTime()));
  const words: string[] = [];
  for (const { title, text } of some) words.push(await wordsToKeep(tx, title, text));
  const audiences = some.map(({ kind }) => (kind === 'let' ? letIn : kind === 'kept' ? kept : null));
  await tx.run(
    sql`insert into app.article (tenant_id, id, number, workspace_id, kind, language, visibility, audience_id, owner_id, author_id, made_at, updated_at)
        select ${tx.tenantId}, n.id, n.number, n.workspace, 'howTo', 'en', n.visibility, n.audience, ${ownerId}, ${ownerId}, ${tx.now}, ${tx.now}
        from unnest(${ids}::uuid[], ${some.map(({ number }) => number)}::bigint[], ${some.map(({ kind }) => (kind === 'other' ? other : mine))}::uuid[],
          ${some.map(({ kind }) => visibilityOf(kind))}::text[], ${audiences}::uuid[]) n (id, number, workspace, visibility, audience)`,
  );
  const said = sql`unnest(${ids}::uuid[], ${some.map(({ title }) => title)}::text[], ${some.map(({ text }) => text)}::text[],
    ${words}::text[]) n (id, title, text, words)`;
  const body = sql`jsonb_build_object('type', 'doc', 'content', jsonb_build_array(jsonb_build_object('type', 'paragraph', 'content',
    jsonb_build_array(jsonb_build_object('type', 'text', 'text', n.text)))))`;
  await tx.run(
    sql`insert into app.article_text (tenant_id, article_id, language, state, title, summary, body, plain, published_number, updated_at)
        select ${tx.tenantId}, n.id, 'en', 'published', n.title, '', ${body}, n.text, 1, ${tx.now} from ${said}`,
  );
  await tx.run(
    sql`insert into app.article_version (tenant_id, article_id, language, number, title, summary, body, plain, files, note, published_by, published_at)
        select ${tx.tenantId}, n.id, 'en', 1, n.title, '', ${body}, n.text, '{}', '', ${ownerId}, ${tx.now} from ${said}`,
  );
  await tx.run(
    sql`insert into app.article_words (tenant_id, article_id, language, title, words)
        select ${tx.tenantId}, n.id, 'en', n.title, n.words::tsvector from ${said}`,
  );
}

type Found = { readonly items: readonly { readonly title: string }[]; readonly total: { readonly value: number; readonly exact: boolean } };
type Asked = { readonly name: string; readonly ask: (at: number) => Promise<unknown>; readonly isRight: (body: never) => boolean };

const search = (session: Session, q: string) => session.ask('GET', `/knowledge/search?limit=20&q=${encodeURIComponent(q)}`);

const searches = (session: Session): Asked[] => [
  {
    name: 'two rare words',
    ask: (at) => search(session, phraseOf(at % phrases)),
    isRight: ({ total, items }: Found) => total.value === each - forbidden && total.exact && items.length === 20,
  },
  {
    name: 'the word of every article',
    ask: () => search(session, 'everyday'),
    isRight: ({ total, items }: Found) => total.value === 300 && !total.exact && items.length === 20,
  },
  {
    name: 'two words of a seventh each',
    ask: (at) => search(session, `${word(at % 40)} ${word((at + 7) % 40)}`),
    isRight: ({ items }: Found) => items.length === 20,
  },
  {
    name: 'a typing error in a title',
    ask: (at) => search(session, `ferro${at % phrases}lih`),
    isRight: ({ items }: Found) => items.length === 20 && items.every(({ title }) => title.includes('lith')),
  },
  {
    name: 'suggestions for a sentence',
    ask: (at) =>
      session.ask('POST', '/knowledge/suggestions', { text: `My ${word(at % 40)} with the ${phraseOf(at % phrases)} is broken everyday` }),
    isRight: ({ items }: Found) => items.length === 3 && items.every(({ title }) => title !== ''),
  },
];

async function printSearches(session: Session, articles: number): Promise<void> {
  console.info(
    `\n${articles} articles, of which this reader may read about three fifths; ms through HTTP, one after the other, each answer checked:`,
  );
  for (const { name, ask, isRight } of searches(session)) {
    const took: number[] = [];
    for (let at = 0; at < 240; at += 1) {
      const began = performance.now();
      const { body } = (await ask(at)) as { body: never };
      if (at >= 40) took.push(performance.now() - began);
      if (!isRight(body)) throw new Error(`${name}: a wrong answer: ${JSON.stringify(body).slice(0, 300)}`);
    }
    took.sort((a, b) => a - b);
    const share = (part: number): string => (took[Math.floor(took.length * part)] ?? 0).toFixed(1);
    console.info(`${name.padEnd(30)} p50 ${share(0.5)}  p95 ${share(0.95)}`);
  }
}
