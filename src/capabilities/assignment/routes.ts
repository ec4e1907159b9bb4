import { deed } from '../../kernel/http/answer.ts';
import { assignmentContract as contract } from './contract.ts';
import { discardDraft, editionsOf, publishDraft, saveDraft, seeBook } from './service/books.ts';
import { tryRules } from './service/simulation.ts';
import { whyAssigned } from './service/why.ts';

export const assignmentRoutes = {
  get: deed(contract.get, (call, { workspace }) => seeBook(call, workspace)),
  saveDraft: deed(contract.saveDraft, (call, input, edge) => saveDraft(call, input, edge)),
  discardDraft: deed(contract.discardDraft, (call, { workspace }, edge) => discardDraft(call, workspace, edge)),
  publish: deed(contract.publish, (call, { workspace }, edge) => publishDraft(call, workspace, edge)),
  versions: deed(contract.versions, async (call, { workspace }) => ({ items: await editionsOf(call, workspace) })),
  simulate: deed(contract.simulate, (call, input) => tryRules(call, input)),
  why: deed(contract.why, (call, { number }) => whyAssigned(call, number)),
};
