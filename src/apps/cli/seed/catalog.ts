import { definitionOf, type SeedService, type SeedType } from '../../../../db/seeds/build.ts';
import { createDraft, createService, publishDraft } from '../../../capabilities/catalog/service.ts';
import { RequestTypeDefinition } from '../../../capabilities/catalog/shared/request-type.ts';
import type { Call } from '../../../kernel/access/access.ts';
import type { Edge } from '../../../kernel/http/edge.ts';
import { idOf, type Known, unlessThere } from './known.ts';

export type SeedCatalog = { workspace: string; services: readonly SeedService[]; types: readonly SeedType[] };

/** Services of a department and its request types, checked and published as an admin would. */
export async function seedCatalog(call: Call, { workspace, services, types }: SeedCatalog, ids: Known): Promise<void> {
  const workspaceId = idOf(ids.workspaces, workspace);
  for (const [position, service] of services.entries())
    await unlessThere(ids.services, service.key, () => createService(call, { ...service, workspace: workspaceId, position }));
  for (const type of types) await unlessThere(ids.types, type.key, () => publishedType(call, type, ids));
}

async function publishedType(call: Call, type: SeedType, ids: Known): Promise<{ id: string }> {
  const draft = RequestTypeDefinition.parse(definitionOf(type, (team) => idOf(ids.teams, team)));
  const made = await createDraft(call, { service: idOf(ids.services, type.service), key: type.key, draft });
  return await publishDraft(call, made.id, freshEdge(call, made.version));
}

/** Nobody else can have changed what was made in this transaction. */
const freshEdge = ({ tx, actor }: Call, ifMatch: number): Edge => ({
  tenant: { id: tx.tenantId, slug: '', name: '' },
  actor,
  requestId: 'seed',
  method: 'PUT',
  path: '',
  ifMatch,
  idempotencyKey: undefined,
  network: '127.0.0.1',
  browser: '',
  encrypted: false,
  origin: '',
  locale: 'en',
  signal: false,
  setCookie: () => undefined,
  setHeader: () => undefined,
  nameRoute: () => undefined,
});
