import { type Call, permit, permitNew, Refusal } from '../../../kernel/access/access.ts';
import { refuseStale } from '../../../kernel/http/answer.ts';
import type { Edge } from '../../../kernel/http/edge.ts';
import { newId } from '../../../kernel/shared/ids.ts';
import type { NewTemplate, TemplateChange, TemplateReply } from '../contract-settings.ts';
import { mayLookSomewhere, mayRunKnowledge } from '../policy.ts';
import { isWorkspace, type TemplateRow, templateOf, templatesAround } from '../queries/settings.ts';
import type { ArticleBody } from '../shared/document/body.ts';
import { builtInTemplates } from '../shared/templates.ts';
import type { ArticleLanguage } from '../shared/words.ts';
import { insertTemplate, updateTemplate } from '../store/settings.ts';
import { wrongField } from './found.ts';

const builtIn: TemplateReply[] = builtInTemplates.map((template, position) => ({
  ...template,
  workspace: null,
  position,
  active: true,
  builtIn: true,
  version: 1,
  can: { edit: false },
}));

const replyOf = ({ actor }: Call, { workspaceId, ...row }: TemplateRow): TemplateReply => ({
  ...row,
  workspace: workspaceId,
  builtIn: false,
  can: { edit: mayRunKnowledge(actor, { workspaceId }) },
});

/** What comes with the product, then what the organisation and its workspaces wrote. */
export async function seeTemplates(call: Call, workspace: string | null): Promise<TemplateReply[]> {
  permitNew({}, 'see', mayLookSomewhere(call.actor));
  const rows = await templatesAround(call.tx, call.actor, workspace);
  return [...builtIn, ...rows.map((row) => replyOf(call, row))];
}

type Wanted = { readonly id: string; readonly workspace: string; readonly language: ArticleLanguage };

/** The text of a template in a language; in English where it has none of that. */
export async function templateBody({ tx }: Call, { id, workspace, language }: Wanted): Promise<ArticleBody> {
  const own = await templateOf(tx, id);
  const isHere = own?.active === true && (own.workspaceId === null || own.workspaceId === workspace);
  const bodies = isHere ? own.bodies : builtInTemplates.find((one) => one.id === id)?.bodies;
  if (bodies === undefined) throw wrongField('/template', 'There is no such template', 'Choose another, or begin with an empty text.');
  return bodies[language] ?? bodies.en;
}

export async function addTemplate(call: Call, wanted: NewTemplate): Promise<TemplateReply> {
  const { tx, actor } = call;
  const { workspace: workspaceId, kind, name, bodies, position = 0 } = wanted;
  const isThere = workspaceId === null || (await isWorkspace(tx, workspaceId)) !== undefined;
  if (!isThere) throw new Refusal('not_found', 'This does not exist, or is not shared with you');
  const row = { id: newId(tx.now.getTime()), workspaceId, kind, name, bodies, position };
  await insertTemplate(tx, permitNew(row, 'create', mayRunKnowledge(actor, row)));
  tx.emit({ type: 'articleTemplate.created', objectId: row.id, facts: { workspaceId, kind } });
  return replyOf(call, { ...row, active: true, version: 1 } as TemplateRow);
}

export async function changeTemplate(call: Call, id: string, change: TemplateChange, edge: Pick<Edge, 'ifMatch'>): Promise<TemplateReply> {
  const { tx, actor } = call;
  const found = permit(await templateOf(tx, id), 'change', (row) => mayRunKnowledge(actor, row));
  refuseStale(edge, replyOf(call, found), change);
  const next = {
    kind: change.kind ?? found.kind,
    name: change.name ?? found.name,
    bodies: change.bodies ?? found.bodies,
    position: change.position ?? found.position,
    active: change.active ?? found.active,
  };
  await updateTemplate(tx, found, next);
  tx.emit({ type: 'articleTemplate.changed', objectId: id, facts: { workspaceId: found.workspaceId, fields: Object.keys(change) } });
  return replyOf(call, { ...found, ...next, version: found.version + 1 } as TemplateRow);
}
