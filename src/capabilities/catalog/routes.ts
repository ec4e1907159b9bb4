import { deed, look } from '../../kernel/http/answer.ts';
import { catalogContract as contract } from './contract.ts';
import { checkAnswers, diffVersions, previewDraft, questionsAsked, readCatalog, readDraft, readRequestType } from './portal.ts';
import { countRunnableDrafts, nameableTypes, runnableDrafts, runnableServices, versionsOf } from './queries.ts';
import { draftReply, serviceReply } from './replies.ts';
import { changeDraft, changeService, createDraft, createService, publishDraft } from './service.ts';

export const catalogRoutes = {
  get: look(contract.get, (call, { requester }) => readCatalog(call, requester)),
  choices: look(contract.choices, async ({ tx, actor }) => ({ items: await nameableTypes(tx, actor) })),
  requestType: deed(contract.requestType, (call, { key, requester }) => readRequestType(call, key, requester)),
  check: deed(contract.check, (call, input) => checkAnswers(call, input)),
  services: look(contract.services, async ({ tx, actor }, { workspace }) => ({
    items: (await runnableServices(tx, actor, workspace ?? null)).map(serviceReply),
  })),
  questions: deed(contract.questions, (call, { workspace }) => questionsAsked(call, workspace)),
  createService: deed(contract.createService, (call, input) => createService(call, input)),
  changeService: deed(contract.changeService, (call, input, edge) => changeService(call, input, edge)),
  drafts: look(contract.drafts, async ({ tx, actor }, { workspace = null, limit, cursor = '' }) => {
    const [rows, total] = await Promise.all([
      runnableDrafts(tx, actor, { workspace, limit, after: cursor }),
      countRunnableDrafts(tx, actor, workspace),
    ]);
    const items = rows.slice(0, limit).map((row) => draftReply(actor, row));
    return { items, next: rows.length > limit ? (items.at(-1)?.key ?? null) : null, total: { value: total?.count ?? 0, exact: true } };
  }),
  draft: deed(contract.draft, async (call, { id }) => draftReply(call.actor, await readDraft(call, id))),
  create: deed(contract.create, (call, input) => createDraft(call, input)),
  change: deed(contract.change, (call, input, edge) => changeDraft(call, input, edge)),
  publish: deed(contract.publish, (call, { id }, edge) => publishDraft(call, id, edge)),
  versions: deed(contract.versions, async (call, { id }) => {
    await readDraft(call, id);
    const rows = await versionsOf(call.tx, id);
    const items = rows.map(({ number, publishedAt, personId, name }) => ({
      number,
      publishedAt: publishedAt.toISOString(),
      publishedBy: { id: personId, name },
    }));
    return { items };
  }),
  diff: deed(contract.diff, (call, input) => diffVersions(call, input)),
  preview: deed(contract.preview, (call, input) => previewDraft(call, input)),
};
