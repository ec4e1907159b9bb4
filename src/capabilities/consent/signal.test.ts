import { afterEach, describe, expect, test } from 'vitest';
import { answers, choicesOf, forgetConsent, may, saidIn } from '../../../tests/support/choices.ts';
import { anonymous, as } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';

const house = openHouse();
afterEach(() => forgetConsent(house));

describe.each(['sec-gpc', 'global-privacy-control'])('a browser that sends Global Privacy Control, or whose page does: %s', (header) => {
  const signal = { [header]: '1' };

  test('takes back what Ada allowed and refuses the rest, for her account in every browser, whatever she asks for', async () => {
    const ada = await as(house, 'ada');
    await answers(ada, 'news', 'given');
    expect(await may('ada')).toBe(true);
    expect((await ada.get('/tickets', signal)).status).toBe(200);
    expect(await may('ada')).toBe(false);
    const { items, signal: honoured, history } = await choicesOf(await as(house, 'ada'));
    expect([honoured, items.map(({ standing, method }) => `${standing} by ${method}`)]).toEqual([
      false,
      ['refused by signal', 'refused by signal', 'withdrawn by signal', 'refused by signal'],
    ]);
    expect(history).toHaveLength(5);
    expect((await choicesOf(ada, signal)).signal).toBe(true);
  });

  test('is written down once, refuses a yes and every question while it is sent, and leaves Bob alone', async () => {
    const ada = await as(house, 'ada');
    for (let time = 0; time < 3; time += 1) await ada.get('/session', signal);
    const { items, history } = await choicesOf(ada, signal);
    expect([history.length, items.map(({ can }) => can)]).toEqual([4, Array(4).fill({ give: false, ask: false })]);
    const yes = await answers(ada, 'news', 'given', { headers: signal });
    expect([yes.status, yes.text]).toEqual([409, expect.stringContaining('Global Privacy Control')]);
    expect(await saidIn(house, 'bob')).toEqual([]);
  });

  test('is heard again after she switched it off, allowed something, and switched it on', async () => {
    const ada = await as(house, 'ada');
    await ada.get('/session', signal);
    expect((await answers(ada, 'news', 'given')).status).toBe(200);
    expect(await may('ada')).toBe(true);
    await ada.get('/session', signal);
    expect(await may('ada')).toBe(false);
  });

  test('says nothing by any other value, nor for a stranger or for Gus of another tenant', async () => {
    const ada = await as(house, 'ada');
    await ada.get('/session', { [header]: '0' });
    await anonymous(house)('GET', '/api/v1/branding', undefined, { headers: signal });
    await (await as(house, 'gus')).get('/session', signal);
    expect(await saidIn(house, 'ada')).toEqual([]);
  });

  test('is told of to whoever looks it up', async () => {
    const { status, body, headers } = await anonymous(house)('GET', '/.well-known/gpc.json');
    expect([status, body]).toEqual([200, { gpc: true, lastUpdate: '2026-11-26' }]);
    expect(headers['content-type']).toContain('application/json');
    expect(headers['set-cookie']).toBeUndefined();
  });
});
