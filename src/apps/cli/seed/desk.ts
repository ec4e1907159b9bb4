import type { SeedAnswer, SeedMacro, SeedView } from '../../../../db/seeds/types.ts';
import { createCanned } from '../../../capabilities/tickets/service/canned.ts';
import { createMacro } from '../../../capabilities/tickets/service/macros.ts';
import { createView } from '../../../capabilities/tickets/service/views.ts';
import { NewView } from '../../../capabilities/tickets/shared/views.ts';
import type { Call } from '../../../kernel/access/access.ts';
import { idOf, type Known, unlessThere } from './known.ts';

/** What departments share at the desk: lists and answers. */
export async function seedDesk(call: Call, views: readonly SeedView[], answers: readonly SeedAnswer[], ids: Known): Promise<void> {
  for (const { workspace, ...view } of views) {
    const wanted = NewView.parse({ ...view, scope: 'workspace', workspaceId: idOf(ids.workspaces, workspace) });
    await unlessThere(ids.views, view.name, () => createView(call, wanted));
  }
  for (const { workspace, ...answer } of answers) {
    const wanted = { ...answer, scope: 'workspace' as const, workspaceId: idOf(ids.workspaces, workspace) };
    await unlessThere(ids.answers, answer.name, () => createCanned(call, wanted));
  }
}

/** What agents do at once. */
export async function seedMacros(call: Call, macros: readonly SeedMacro[], ids: Known): Promise<void> {
  for (const { workspace, ...macro } of macros) {
    const workspaceId = idOf(ids.workspaces, workspace);
    await unlessThere(ids.macros, `${workspaceId} ${macro.name}`, () => createMacro(call, { ...macro, workspaceId }));
  }
}
