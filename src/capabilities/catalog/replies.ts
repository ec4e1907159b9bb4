import type { Actor } from '../../kernel/access/access.ts';
import { sameJson } from '../../kernel/shared/same-json.ts';
import type { RequestTypeCard, RequestTypeDraft, ServiceReply } from './contract.ts';
import { mayRun } from './policy.ts';
import type { DraftRow, PublishedRow, ServiceRow } from './queries.ts';
import { definitionProblems } from './shared/definition-problems.ts';

export const serviceReply = ({ id, workspaceId, key, name, summary, icon, position, active, version }: ServiceRow): ServiceReply => ({
  id,
  workspace: workspaceId,
  key,
  name,
  summary,
  icon,
  position,
  active,
  version,
});

export const cardOf = ({ id, key, definition }: PublishedRow): RequestTypeCard => ({
  id,
  key,
  name: definition.name,
  summary: definition.summary,
  keywords: definition.keywords,
  icon: definition.icon,
  price: definition.price,
  expectedDays: definition.expectedDays,
  ticketType: definition.ticketType,
});

export function draftReply(actor: Actor, row: DraftRow): RequestTypeDraft {
  const problems = definitionProblems(row.draft);
  const edit = mayRun(actor, row);
  return {
    id: row.id,
    key: row.key,
    service: row.serviceId,
    workspace: row.workspaceId,
    active: row.active,
    draft: row.draft,
    publishedVersion: row.publishedVersion,
    changedSincePublished: !sameJson(row.draft, row.published),
    problems,
    version: row.version,
    updatedAt: row.updatedAt.toISOString(),
    can: { edit, publish: edit && problems.length === 0 },
  };
}
