import { posix } from 'node:path';
import { Readable } from 'node:stream';
import { type Actor, type Call, permitNew, Refusal } from '../../../../kernel/access/access.ts';
import { transact } from '../../../../kernel/db/transact.ts';
import { storeFile } from '../../../../kernel/files/files.ts';
import { type Known, keptPictures, knownSources, ownersNamed, workspaceOfKey } from '../../queries/import.ts';
import { categoriesAround } from '../../queries/settings.ts';
import { ArticleBody } from '../../shared/document/body.ts';
import { linkOf, type Means } from '../../shared/document/means.ts';
import { keepSource, type Source } from '../../store/import.ts';
import { beginArticle, changeArticle, seeArticle } from '../articles.ts';
import { addFile } from '../files.ts';
import { toWrite } from '../found.ts';
import { addCategory } from '../settings.ts';
import { publishText, saveDraft, seeText } from '../texts.ts';
import { type Folder, type Planned, pathFrom, planOf, type Wrong } from './folder.ts';

export type Wish = {
  readonly folder: Folder;
  /** Key of the workspace; the first where none is named. */
  readonly workspace: string | undefined;
  readonly dryRun: boolean;
  /** Readers see what comes in at once; else it waits as drafts. */
  readonly publish: boolean;
};

export type Report = { created: number; changed: number; unchanged: number; pictures: number; dryRun: boolean; wrong: Wrong[] };

const biggestPicture = 20 * 1024 * 1024;

/**
 * Takes a folder of Markdown and HTML in. Each file is a transaction of its own: what is wrong with one costs only itself. What came in
 * before is known by its place in the folder; only what differs is written anew, as a draft over what readers see.
 */
export async function takeIn(installer: Actor, { folder, workspace, dryRun, publish }: Wish): Promise<Report> {
  const { id: workspaceId, keeperId } = await transact(installer, ({ tx }) => workspaceOfKey(tx, workspace));
  if (keeperId === null) throw new Refusal('conflict', 'Nobody administers this workspace who could answer for its articles');
  const actor: Actor = {
    ...installer,
    kind: 'person',
    id: keeperId,
    purpose: 'service',
    holdings: [{ role: 'workspaceAdmin', workspaceId }],
  };
  const { planned, wrong } = planOf(folder);
  const known = await transact(actor, ({ tx }) => knownSources(tx, workspaceId));
  const due = planned.filter(({ path, hash }) => known.get(path)?.hash.equals(hash) !== true);
  const created = due.filter(({ path }) => !known.has(path)).length;
  const report: Report = { created, changed: due.length - created, unchanged: planned.length - due.length, pictures: 0, dryRun, wrong };
  if (dryRun) return report;
  const work: Work = { actor, folder, workspaceId, publish, known: new Map(known), report };
  // Numbers first: articles link to each other whichever comes first.
  for (const one of due) await guarded(work, one, () => begun(work, one));
  for (const one of due.filter(({ path }) => work.known.has(path))) await guarded(work, one, () => writtenDown(work, one));
  return report;
}

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
    const saved = await saveDraft(call, which, { title: plan.title, summary: text.summary, body: body.data }, match(text));
    if (publish) await publishText(call, which, '', match(saved));
    await handedOver(call, number, plan, workspaceId);
    await noteSource(call, number, { workspaceId, path: plan.path, hash: plan.hash });
  });
}

async function noteSource(call: Call, number: string, source: Omit<Source, 'articleId'>): Promise<void> {
  const { article } = await toWrite(call, number);
  await keepSource(call.tx, permitNew({ ...source, articleId: article.id }, 'take', true));
}

const match = ({ version }: { version: number }) => ({ ifMatch: version });

/** To whom the file says it belongs, if they work there; else whoever administers the workspace keeps it. */
async function handedOver(call: Call, number: string, { owner }: Planned, workspaceId: string): Promise<void> {
  if (owner === undefined) return;
  const id = await ownersNamed(call.tx, workspaceId, owner);
  if (id === undefined) throw new Refusal('conflict', `${owner} does not work in this workspace`);
  const article = await seeArticle(call, number);
  if (article.owner.id !== id) await changeArticle(call, number, { owner: id }, match(article));
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
