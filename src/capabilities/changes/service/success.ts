import { type Call, permitNew, Refusal } from '../../../kernel/access/access.ts';
import type { Localised } from '../../../kernel/shared/contract.ts';
import type { SuccessQuestion, SuccessReply } from '../contract-after.ts';
import { mayPlanSomewhere } from '../policy.ts';
import { servicesById } from '../queries/changes.ts';
import { type EndsRow, endsIn } from '../queries/ends.ts';
import { longestChange } from '../shared/slots.ts';
import { modelNames } from './models.ts';

/** How changes of a time ended, as far as the caller may see them; each figure is counted from changes that the list shows by the same question. */
export async function successOf(call: Call, asked: SuccessQuestion): Promise<SuccessReply> {
  permitNew({}, 'read', mayPlanSomewhere(call.actor));
  refuseTooLong(asked);
  const [[all = nothing], groups] = await Promise.all([endsIn(call, 'all', asked), endsIn(call, asked.by, asked)]);
  const name = await namer(call, asked.by, groups);
  return { all: endsOf(all), groups: groups.map((row) => ({ ...endsOf(row), key: row.key, name: name(row) })) };
}

const nothing: EndsRow = {
  ...{ key: null, team: null, closed: 0, irregular: 0, causing: 0 },
  ...{ closedSuccessful: 0, closedWithIssues: 0, closedUnsuccessful: 0, closedBackedOut: 0 },
};

function endsOf({ key: _, team: __, ...counts }: EndsRow) {
  const { closed, closedSuccessful, closedWithIssues } = counts;
  return { ...counts, rate: closed === 0 ? null : (closedSuccessful + closedWithIssues) / closed };
}

/** What the groups are called; a model by its newest version, a retired one by its key. */
async function namer({ tx }: Call, by: SuccessQuestion['by'], rows: readonly EndsRow[]): Promise<(row: EndsRow) => Localised | null> {
  if (by === 'team') return ({ team }) => (team === null ? null : { en: team, de: team });
  const keys = rows.flatMap(({ key }) => key ?? []);
  const names: ReadonlyMap<string, Localised> =
    by === 'model' ? await modelNames(tx) : new Map((await servicesById(tx, keys)).map((one) => [one.id, one.name]));
  return ({ key }) => (key === null ? null : (names.get(key) ?? { en: key, de: key }));
}

function refuseTooLong({ from, until }: SuccessQuestion): void {
  const long = Date.parse(until) - Date.parse(from);
  if (long > 0 && long <= longestChange) return;
  throw new Refusal('wrong_input', 'Changes are counted over at most 400 days', {
    errors: [{ pointer: '/until', reason: 'Changes are counted over at most 400 days' }],
    next: 'Ask for less at once.',
  });
}
