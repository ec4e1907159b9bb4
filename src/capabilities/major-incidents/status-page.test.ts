import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { people, tenants } from '../../../tests/support/cast.ts';
import { as, type Client } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { offerMail, runningMajor, statusOpened, statusRead, told } from '../../../tests/support/major-world.ts';
import type { ServiceReply } from '../catalog/contract.ts';

type Four = [Client, Client, Client, Client];
const house = openHouse();
let [ada, eve, leila, tom] = [] as unknown as Four;
let mail: ServiceReply;

beforeAll(async () => {
  mail = await offerMail(house);
});

beforeEach(async () => {
  const who = ['ada', 'eve', 'leila', 'tom'] as const;
  [ada, eve, leila, tom] = (await Promise.all(who.map((name) => as(house, name)))) as unknown as Four;
});

const running = (title?: string) => runningMajor(house, title);

describe('the status page', () => {
  const opened = (visibility: 'off' | 'signedIn' | 'public') => statusOpened(tom, visibility, [mail.id]);
  const read = (path?: string, cookie?: string, host?: string) => statusRead(house, { path, cookie, host });

  test('only Tom, who runs the organisation, opens it, and by the version that he saw', async () => {
    expect((await eve.get('/status-page')).status).toBe(403);
    expect((await eve.put('/status-page', { visibility: 'public', services: [] }, { 'if-match': '"1"' })).status).toBe(403);
    expect((await tom.put('/status-page', { visibility: 'public', services: [people.ada.id] }, { 'if-match': '"1"' })).status).toBe(422);
    const { body } = await opened('off');
    expect(body).toMatchObject({ visibility: 'off', services: [{ id: mail.id, shown: true }] });
    const put = () => tom.put('/status-page', { visibility: 'public', services: [] }, { 'if-match': `"${body.version}"` });
    expect((await Promise.all([put(), put()])).map(({ status }) => status).toSorted()).toEqual([200, 412]);
  });

  test('it is there for nobody until it is opened, then for the signed in, then for all; never for another organisation', async () => {
    await opened('off');
    expect((await read('/status/en', ada.cookie)).status).toBe(404);
    await opened('signedIn');
    expect(await read()).toMatchObject({ status: 401, text: expect.stringContaining('/sign-in?next=/status') });
    expect((await read()).text).not.toContain('Mail');
    expect(await read('/status/en', ada.cookie)).toMatchObject({ status: 200, text: expect.stringContaining('Mail') });
    await opened('public');
    expect((await read()).status).toBe(200);
    expect((await read('/status/en', undefined, tenants.globex.host)).status).toBe(404);
    await opened('off');
  });

  test('it tells services, what runs and what is over, by what was told there: without a name, a number or a script', async () => {
    await opened('public');
    const { id, ticket } = await running('Secret words of the incident');
    const affected = [{ service: mail.id, effect: 'partialOutage' }];
    const inside = { ...told, headline: { en: 'For the portal', de: '' }, said: { en: 'Inside', de: '' }, onStatusPage: false };
    await eve.post(`/major-incidents/${id}/updates`, { ...inside, affected });
    expect((await read()).text).not.toContain('For the portal');
    const said = { en: 'A relay <b>broke</b>.', de: 'Ein Relais ist defekt.' };
    await eve.post(`/major-incidents/${id}/updates`, { ...told, headline: { en: 'Mail is late', de: '' }, phase: 'identified', said });
    await eve.post(`/major-incidents/${id}/updates`, inside);
    const { text } = await read();
    for (const words of ['Mail is late', 'A relay &lt;b&gt;broke&lt;/b&gt;.', 'Partial outage', 'Cause found'])
      expect(text).toContain(words);
    expect((await read('/status/de')).text).toContain('Ein Relais ist defekt.');
    const kept = ['For the portal', 'Inside', 'Secret words', ticket.number, 'Haddad', 'Nwosu', 'Lindqvist', 'Nobody can read mail'];
    expect(kept.filter((words) => text.includes(words))).toEqual([]);
    expect(text).not.toMatch(/<script|javascript:/);
    await leila.put(`/major-incidents/${id}/end`, { reason: 'Works again' });
    const after = (await read()).text;
    expect(after.indexOf('Mail is late')).toBeGreaterThan(after.indexOf('Past incidents'));
    await opened('off');
  });
});
