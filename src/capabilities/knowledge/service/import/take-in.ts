import { posix } from 'node:path';
import { Readable } from 'node:stream';
import { type Actor, type Call, permit, permitNew, Refusal } from '../../../../kernel/access/access.ts';
import { transact } from '../../../../kernel/db/transact.ts';
import type { Tx } from '../../../../kernel/db/tx.ts';
import { storeFile } from '../../../../kernel/files/files.ts';
import { sameJson } from '../../../../kernel/shared/same-json.ts';
import { needsStorage } from '../../../subscription/public.ts';
import type { FolderArticle, FolderReport } from '../../contract-folder.ts';
import { mayBringIn } from '../../policy.ts';
import { type Known, keptPictures, knownSources, ownersNamed, workspaceOfKey } from '../../queries/import.ts';
import { categoriesAround, isWorkspace } from '../../queries/settings.ts';
import { ArticleBody } from '../../shared/document/body.ts';
import { linkOf, type Means } from '../../shared/document/means.ts';
import { keepSource, type Source } from '../../store/import.ts';
import { beginArticle, changeArticle, seeArticle } from '../articles.ts';
import { addFile } from '../files.ts';
import { toWrite } from '../found.ts';
import { addCategory } from '../settings.ts';
import { publishText, saveDraft, seeText } from '../texts.ts';
import { type Folder, isWritten, type Planned, pathFrom, planOf, type Wrong } from './folder.ts';

type How = {
  readonly folder: Folder;
  readonly dryRun: boolean;
  /** Readers see what comes in at once; else it waits as drafts. */
  readonly publish: boolean;
};
export type Wish = How & {
  /** Key of the workspace; the first where none is named. */
  readonly workspace: string | undefined;
};

export type Report = Omit<FolderReport, 'articles' | 'wrong' | 'notes'> & { articles: FolderArticle[]; wrong: Wrong[]; notes: Wrong[] };

const biggestPicture = 20 * 1024 * 1024;
const mostArticles = 500;

/** As whoever has administered the workspace longest: from the command line nobody is signed in. */
export async function takeIn(installer: Actor, { workspace, ...how }: Wish): Promise<Report> {
  const { id: workspaceId, keeperId } = await transact(installer, ({ tx }) => workspaceOfKey(tx, workspace));
  if (keeperId === null) throw new Refusal('conflict', 'Nobody administers this workspace who could answer for its articles');
  const holdings = [{ role: 'workspaceAdmin', workspaceId } as const];
  return await taken({ ...installer, kind: 'person', id: keeperId, purpose: 'service', holdings }, workspaceId, how);
}

/** Refuses before the bytes are taken in whoever may not bring them, or has no room for them. */
export async function readyToBringIn(call: Call, workspaceId: string): Promise<void> {
  const isThere = (await isWorkspace(call.tx, workspaceId)) !== undefined;
  permit(isThere ? { workspaceId } : undefined, 'bringIn', (one) => mayBringIn(call.actor, one));
  await needsStorage(call);
}

/** As whoever is signed in and runs the workspace; what comes in is theirs unless the file names another. */
export async function bringIn(actor: Actor, workspaceId: string, how: How): Promise<Report> {
  const many = [...how.folder.keys()].filter((path) => isWritten(path)).length;
  if (many > mostArticles)
    throw new Refusal('too_large', `A folder of at most ${mostArticles} texts comes in at once`, { next: 'Send less at once.' });
  return await taken(actor, workspaceId, how);
}

/**
 * Takes a folder of Markdown and HTML in. Each file is a transaction of its own: what is wrong with one costs only itself. What came in
 * before is known by its place in the folder; only what differs is written anew, as a draft over what readers see.
 */
async function taken(actor: Actor, workspaceId: string, { folder, dryRun, publish }: How): Promise<Report> {
  const { planned: read, wrong } = planOf(folder);
  const { known, strangers } = await transact(actor, async ({ tx }) => ({
    known: await knownSources(tx, workspaceId),
    strangers: await strangersAmong(tx, workspaceId, read),
  }));
  const planned = read.filter(({ owner }) => owner === undefined || !strangers.includes(owner));
  for (const { path, owner = '' } of read)
    if (strangers.includes(owner)) wrong.push({ path, reason: `${owner} does not work in this workspace` });
  const articles = planned.map((one) => toldOf(one, known.get(one.path)));
  const due = planned.filter((_, at) => articles[at]?.becomes !== 'unchanged');
  const count = (becomes: FolderArticle['becomes']): number => articles.filter((one) => one.becomes === becomes).length;
  const sums = { created: count('created'), changed: count('changed'), unchanged: count('unchanged'), pictures: 0 };
  const report: Report = { ...sums, dryRun, articles, wrong, notes: planned.flatMap(({ notes }) => notes) };
  if (dryRun) return report;
  const work: Work = { actor, folder, workspaceId, publish, known: new Map(known), report };
  // Numbers first: articles link to each other whichever comes first.
  for (const one of due) await guarded(work, one, () => begun(work, one));
  for (const one of due.filter(({ path }) => work.known.has(path))) await guarded(work, one, () => writtenDown(work, one));
  return { ...report, articles: articles.map((one) => ({ ...one, number: work.known.get(one.path)?.number ?? null })) };
}

/** Those named as owners who do not work there. */
async function strangersAmong(tx: Tx, workspaceId: string, planned: readonly Planned[]): Promise<string[]> {
  const named = [...new Set(planned.flatMap(({ owner }) => owner ?? []))];
  const found = await Promise.all(named.map(async (email) => ((await ownersNamed(tx, workspaceId, email)) === undefined ? [email] : [])));
  return found.flat();
}

const toldOf = ({ path, title, language, category, tags, pictures, hash }: Planned, known: Known | undefined): FolderArticle => ({
  path,
  title,
  number: known?.number ?? null,
  becomes: known === undefined ? 'created' : known.hash.equals(hash) ? 'unchanged' : 'changed',
  language: language ?? null,
  category: category ?? null,
  tags: [...tags],
  pictures: pictures.length,
});

type Work = {
  readonly actor: Actor;
  readonly folder: Folder;
  readonly workspaceId: string;
  readonly publish: boolean;
  readonly known: Map<string, Known>;
  readonly report: Report;
};

/** A file that is refused is told with the reason, and the rest goes in. */
async function guarded({ report, known }: Work, { path }: Planned, deed: () => Promise<void>): Promise<void> {
  try {
    await deed();
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
    report.wrong.push({ path, reason: thrown.message });
    if (!known.has(path)) report.created -= 1;
  }
}

async function begun({ actor, workspaceId, known }: Work, { path, title, language, category }: Planned): Promise<void> {
  if (known.has(path)) return;
  const number = await transact(actor, async (call) => {
    const wanted = { workspace: workspaceId, title, ...(language === undefined ? {} : { language }) };
    const place = category === undefined ? {} : { category: await categoryNamed(call, workspaceId, category) };
    const made = await beginArticle(call, { ...wanted, ...place });
    await noteSource(call, made, { workspaceId, path, hash: Buffer.alloc(32) });
    return made;
  });
  known.set(path, { number, hash: Buffer.alloc(32) });
}

async function categoryNamed(call: Call, workspaceId: string, name: string): Promise<string> {
  const all = await categoriesAround(call.tx, call.actor, workspaceId);
  const found = all.find((one) => one.active && Object.values(one.name).some((word) => word?.toLowerCase() === name.toLowerCase()));
  return found?.id ?? (await addCategory(call, { workspace: workspaceId, parent: null, name: { en: name } })).id;
}

async function writtenDown(work: Work, plan: Planned): Promise<void> {
  const { actor, publish, known, workspaceId } = work;
  const number = known.get(plan.path)?.number ?? '';
  const pictures = await picturesOf(work, plan, number);
  const body = ArticleBody.safeParse(plan.body(meansOf(plan, known, pictures)));
  if (!body.success) throw new Refusal('wrong_input', `It cannot be an article: ${body.error.issues[0]?.message ?? ''}`);
  await transact(actor, async (call) => {
    const article = await seeArticle(call, number);
    const which = { number, language: article.language };
    const text = await seeText(call, which);
    const summary = plan.summary ?? text.summary;
    const saved = await saveDraft(call, which, { title: plan.title, summary, body: body.data }, match(text));
    if (publish) await publishText(call, which, '', match(saved));
    await toldAbout(call, number, plan, workspaceId);
    await noteSource(call, number, { workspaceId, path: plan.path, hash: plan.hash });
  });
}

async function noteSource(call: Call, number: string, source: Omit<Source, 'articleId'>): Promise<void> {
  const { article } = await toWrite(call, number);
  await keepSource(call.tx, permitNew({ ...source, articleId: article.id }, 'take', true));
}

const match = ({ version }: { version: number }) => ({ ifMatch: version });

/** To whom the file says it belongs, and by which words it is found; what names no owner stays with whoever brings it in. */
async function toldAbout(call: Call, number: string, { owner, tags }: Planned, workspaceId: string): Promise<void> {
  const id = owner === undefined ? undefined : await ownersNamed(call.tx, workspaceId, owner);
  const article = await seeArticle(call, number);
  const change = {
    ...(id === undefined || article.owner.id === id ? {} : { owner: id }),
    ...(sameJson(article.tags, tags) ? {} : { tags: [...tags] }),
  };
  if (Object.keys(change).length > 0) await changeArticle(call, number, change, match(article));
}

/** Its pictures as files of the article; one that it has is not brought in twice. */
async function picturesOf({ actor, folder, report }: Work, { pictures }: Planned, number: string): Promise<Map<string, string>> {
  const kept = new Map<string, string>();
  const there = await transact(actor, ({ tx }) => keptPictures(tx, number));
  for (const path of pictures) {
    const bytes = folder.get(path) ?? Buffer.alloc(0);
    if (bytes.length > biggestPicture) throw new Refusal('wrong_input', `The picture ${path} is larger than 20 MB`);
    const known = there.find(({ name, same }) => name === posix.basename(path) && same(bytes));
    const id = known?.id ?? (await broughtIn(actor, number, path, bytes));
    if (known === undefined) report.pictures += 1;
    kept.set(path, id);
  }
  return kept;
}

async function broughtIn(actor: Actor, number: string, path: string, bytes: Buffer): Promise<string> {
  const file = await storeFile(actor, Readable.from(bytes), biggestPicture);
  if (!file.mediaType.startsWith('image/')) throw new Refusal('wrong_input', `${path} is no picture`);
  await addFile(actor, number, file, posix.basename(path));
  return file.id;
}

/** Links to files of the folder lead to the articles that they became; pictures are those of the article. */
const meansOf = ({ path }: Planned, known: ReadonlyMap<string, Known>, pictures: ReadonlyMap<string, string>): Means => ({
  link: (href) => {
    const inside = pathFrom(path, href);
    const article = inside === null ? undefined : known.get(inside);
    return article === undefined ? (inside === null ? linkOf(href) : null) : `/knowledge/${article.number}`;
  },
  picture: (src) => pictures.get(pathFrom(path, src) ?? '') ?? null,
});
