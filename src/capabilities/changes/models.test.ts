import { describe, expect, test } from 'vitest';
import { people, teams, workspaces } from '../../../tests/support/cast.ts';
import { changeWorld, fail } from '../../../tests/support/change-world.ts';
import { openHouse } from '../../../tests/support/house.ts';
import type { ModelReply } from './contract-calendar.ts';

const it = workspaces.it.id;
const { who, service, begun, goes, read, match } = changeWorld(openHouse());

describe('models', () => {
  test('are the product’s three until Tom publishes his own; what was begun keeps the version it was begun by', async () => {
    const own = async () => (await who('eve').get<{ items: ModelReply[] }>('/change-models')).body.items;
    const [normal, standard] = (await own()).filter(({ number }) => number === 0);
    expect((await own()).map(({ key }) => key)).toEqual(['normal', 'standard', 'emergency']);
    const template = { title: 'Restart print-01', minutes: 30, outageMinutes: 5, plans: { implementation: 'Restart', backout: 'None' } };
    const definition = {
      ...(standard?.definition ?? fail('none')),
      template: { ...template, services: [service('mail')], cis: ['print-01'] },
    };
    const put = (by: string, more: object, version = 1) =>
      who(by).put<ModelReply>('/change-models/restart-print', { definition, ...more }, match({ version }));
    expect((await put('eve', {})).status).toBe(403);
    expect((await put('wanda', {})).status).toBe(403);
    expect((await put('wanda', { workspace: it })).body).toMatchObject({ number: 1, own: true });
    const begunBy = await begun({ model: 'restart-print', title: undefined, plans: {}, answers: {}, cis: undefined });
    expect(begunBy).toMatchObject({ title: 'Restart print-01', outageMinutes: 5, cis: ['print-01'], missing: [] });
    expect(await goes(begunBy, 'scheduled')).toMatchObject({ state: 'scheduled', approval: null });
    expect((await put('tom', { workspace: it })).status, 'over what he has not seen').toBe(412);
    await put('tom', { workspace: it, definition: { ...definition, required: ['test'] } }, 2);
    expect((await read(begunBy)).required).toEqual(['implementation', 'backout']);
    const nobody = { ...normal?.definition, approvals: null };
    expect((await who('tom').put('/change-models/quiet', { definition: nobody }, match({ version: 1 }))).status).toBe(422);
    const twice = { ...normal?.definition, questions: [...(normal?.definition.questions ?? []), ...(normal?.definition.questions ?? [])] };
    const nowhere = { ...definition, template: { ...definition.template, services: [people.eve.id] } };
    const byNobody = { ...definition, tasks: [{ title: { en: 'Watch' }, team: people.eve.id }] };
    const step = { approvers: [{ kind: 'person', person: teams.desk.id }], quorum: { kind: 'all' } };
    const asksNobody = { ...normal?.definition, approvals: { steps: [step], matters: [] } };
    for (const unfit of [twice, nowhere, byNobody, asksNobody]) expect((await put('tom', { definition: unfit }, 3)).status).toBe(422);
    const normalOfIt = { definition: normal?.definition, workspace: it };
    expect((await who('wanda').put('/change-models/normal', normalOfIt, match({ version: 1 }))).status).toBe(422);
    const atOnce = () => who('tom').put<ModelReply>('/change-models/at-once', { definition }, match({ version: 1 }));
    expect((await Promise.all([atOnce(), atOnce()])).map(({ status }) => status).toSorted()).toEqual([200, 412]);
    const published = async (by: string) =>
      (await who(by).get<{ items: { number: number; publishedBy: { name: string } }[] }>('/change-models/restart-print/versions')).body
        .items;
    expect((await published('wanda')).map(({ number, publishedBy }) => [number, publishedBy.name])).toEqual([
      [2, 'Tom Berg'],
      [1, 'Wanda Kaya'],
    ]);
    expect(await published('eve')).toBeUndefined();
    const retired = async (version: number, by = 'wanda') =>
      (await who(by).delete('/change-models/restart-print', match({ version }))).status;
    expect((await who('wanda').delete('/change-models/restart-print')).status, 'without a word which one').toBe(428);
    expect([await retired(2), await retired(3, 'eve')], 'over what she has not seen').toEqual([412, 403]);
    expect(await retired(3)).toBe(200);
    const stays = { planned: begunBy.planned, model: 'restart-print', besides: begunBy.number };
    expect((await who('eve').post('/change-checks', stays)).status, 'what was begun by it is still looked at').toBe(200);
    expect((await who('eve').post('/changes', { model: 'restart-print', workspace: it, title: 'x' })).status).toBe(422);
    expect((await put('wanda', { workspace: it }, 4)).status, 'over what is no longer there').toBe(412);
    expect((await put('wanda', { workspace: it })).body, 'offered again').toMatchObject({ number: 3, version: 5 });
  });

  test('make their tasks once it is scheduled, each for its team, once', async () => {
    const [, standard] = (await who('eve').get<{ items: ModelReply[] }>('/change-models')).body.items;
    const tasks = [
      { title: { en: 'Tell the sites' }, team: teams.desk.id },
      { title: { en: 'Watch' }, team: null },
    ];
    await who('tom').put('/change-models/with-tasks', { definition: { ...standard?.definition, tasks } }, match({ version: 1 }));
    const scheduled = await goes(await begun({ model: 'with-tasks', answers: {} }), 'scheduled');
    await goes(await goes(scheduled, 'new'), 'scheduled');
    const { body } = await who('eve').get<{ tasks: { title: string; team: { name: string } }[] }>(`/tickets/${scheduled.number}`);
    expect(body.tasks.map(({ title, team }) => [title, team.name])).toEqual([
      ['Tell the sites', 'Service Desk'],
      ['Watch', 'Network'],
    ]);
  });
});
