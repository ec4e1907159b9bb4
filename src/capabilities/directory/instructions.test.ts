import { expect, test } from 'vitest';
import { people } from '../../../tests/support/cast.ts';
import { as } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import type { InstructionReply } from './shared/instructions.ts';

const house = openHouse();
const path = '/instructions/presence';
const text = 'Agents see who works on a ticket, to avoid double replies. Works agreement 7 of 2026.';
const grounds = { basis: 'worksAgreement', agreement: 'concluded', agreementNote: 'Works agreement 9 of 2026' };
type List = { items: InstructionReply[] };

test('presence is off until Tom records who instructed it, when and in which words; everybody can read that', async () => {
  const [ada, eve, tom] = [await as(house, 'ada'), await as(house, 'eve'), await as(house, 'tom')];
  expect((await ada.get<List>('/instructions')).body.items).toEqual([
    { topic: 'presence', recorded: null, can: { record: false, withdraw: false } },
    { topic: 'usage', recorded: null, can: { record: false, withdraw: false } },
  ]);
  expect((await tom.put(path, { text: 'Yes.' })).status).toBe(422);

  const { status, body } = await tom.put<InstructionReply>(path, { text });
  expect(status).toBe(200);
  expect(body).toMatchObject({ recorded: { text, by: { id: people.tom.id, name: 'Tom Berg' } }, can: { record: true, withdraw: true } });
  expect((await eve.get<List>('/instructions')).body.items[0]?.recorded).toEqual(body.recorded);
});

test('another instruction ends the one before; what was recorded stays recorded, and both are in the log', async () => {
  const [tom, petra] = [await as(house, 'tom'), await as(house, 'petra')];
  await tom.put(path, { text: `${text} Renewed.` });
  const { body } = await petra.delete<InstructionReply>(path);
  expect(body.recorded).toBeNull();
  expect((await petra.delete(path)).status).toBe(200);

  const { rows } = await house.owner.query('select text, recorded_by, withdrawn_by from app.instruction order by recorded_at, id');
  expect(rows).toEqual([
    { text, recorded_by: people.tom.id, withdrawn_by: people.tom.id },
    { text: `${text} Renewed.`, recorded_by: people.tom.id, withdrawn_by: people.petra.id },
  ]);
  const told = await house.owner.query("select type from app.event where type like 'instruction.%' order by id");
  expect(told.rows.map(({ type }) => type)).toEqual(['instruction.recorded', 'instruction.recorded', 'instruction.withdrawn']);
});

test('Eve, Wanda and Petra instruct nothing, and what Gina instructs holds in her tenant only', async () => {
  for (const name of ['eve', 'wanda', 'petra', 'ada'] as const)
    expect((await (await as(house, name)).put(path, { text })).status, name).toBe(403);
  for (const name of ['eve', 'wanda', 'ada'] as const) expect((await (await as(house, name)).delete(path)).status, name).toBe(403);
  const [gina, gus, ada] = [await as(house, 'gina'), await as(house, 'gus'), await as(house, 'ada')];
  expect((await gina.put(path, { text })).status).toBe(200);
  expect((await gus.get<List>('/instructions')).body.items[0]?.recorded?.text).toBe(text);
  expect((await ada.get<List>('/instructions')).body.items[0]?.recorded).toBeNull();
});

test('usage does not begin without its basis and the works agreement, which stand in the row and in the log', async () => {
  const tom = await as(house, 'tom');
  const bare = await tom.put('/instructions/usage', { text });
  expect([bare.status, bare.text]).toEqual([422, expect.stringContaining('/grounds')]);
  for (const wrong of [{ basis: 'because' }, { agreement: 'perhaps' }, { agreementNote: '' }]) {
    const { status } = await tom.put('/instructions/usage', { text, grounds: { ...grounds, ...wrong } });
    expect([wrong, status]).toEqual([wrong, 422]);
  }
  const { body } = await tom.put<InstructionReply>('/instructions/usage', { text, grounds });
  expect(body.recorded).toMatchObject({ text, grounds, by: { id: people.tom.id } });
  const { rows } = await house.owner.query("select facts from app.event where type = 'instruction.recorded' order by id desc limit 1");
  expect(rows).toEqual([{ facts: { topic: 'usage', basis: 'worksAgreement', agreement: 'concluded' } }]);
  await expect(
    house.owner.query(
      `insert into app.instruction (tenant_id, id, topic, text, recorded_by, recorded_at)
       values ((select tenant_id from app.person where id = $1), gen_random_uuid(), 'usage', 'Just so', $1, $2)`,
      [people.tom.id, new Date()],
    ),
  ).rejects.toThrow('usage_has_its_grounds');
});
