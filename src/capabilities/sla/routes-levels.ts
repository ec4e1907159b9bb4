import { deed, look } from '../../kernel/http/answer.ts';
import { levelsContract as contract } from './contract-levels.ts';
import { levels, levelVersions } from './queries/levels.ts';
import { clocksOf, promisesOf } from './service/clocks.ts';
import { changeLevel, createLevel, levelReply, seenLevel } from './service/levels.ts';
import { previewRenewal, renew } from './service/renewal.ts';

export const levelRoutes = {
  list: look(contract.list, async ({ tx, actor }, { workspace = null }) => ({
    items: (await levels(tx, actor, workspace)).map(levelReply),
  })),
  get: deed(contract.get, async (call, { id }) => levelReply(await seenLevel(call, id))),
  create: deed(contract.create, (call, input) => createLevel(call, input)),
  change: deed(contract.change, (call, input, edge) => changeLevel(call, input, edge)),
  versions: deed(contract.versions, async (call, { id }) => {
    await seenLevel(call, id);
    const rows = await levelVersions(call.tx, id);
    const items = rows.map(({ number, publishedAt, personId, name, definition: says }) => ({
      number,
      publishedAt: publishedAt.toISOString(),
      publishedBy: { id: personId, name },
      says,
    }));
    return { items };
  }),
  renewal: deed(contract.renewal, (call, { id }, { locale }) => previewRenewal(call, { level: id }, locale)),
  renew: deed(contract.renew, (call, { id }, edge) => renew(call, { level: id }, edge)),
  clocks: deed(contract.clocks, async (call, { number, at }, { locale }) => ({
    items: await clocksOf(call, number, { locale, at: at === undefined ? call.tx.now : new Date(at) }),
  })),
  promises: deed(contract.promises, async (call, { number }, { locale }) => ({ items: await promisesOf(call, number, locale) })),
};
