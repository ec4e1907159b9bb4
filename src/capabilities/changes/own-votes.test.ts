import { beforeAll, expect, test } from 'vitest';
import { boardWorld } from '../../../tests/support/board-world.ts';
import { people } from '../../../tests/support/cast.ts';
import { approvalsTold, fail } from '../../../tests/support/change-world.ts';
import { openHouse } from '../../../tests/support/house.ts';
import type { ApprovalReply } from '../approvals/contract.ts';
import type { ChangeReply } from './contract.ts';

const house = openHouse();
const { who, read, setBoard, meeting, first, itemIn, voted, brought } = boardWorld(house);
const votes = async (change: ChangeReply, ...by: string[]) => {
  for (const name of by) expect((await voted(change, name, 'approve')).status, name).toBe(200);
};

beforeAll(async () => {
  const { status, text } = await setBoard();
  expect(status, text).toBe(200);
}, 30_000);

test('a board hears nobody on what they do themselves, also not for a member who named them: Noah is refused, Tom in Leila’s place is not', async () => {
  const named = [];
  for (const [whose, by] of [
    ['wanda', 'noah'],
    ['leila', 'tom'],
  ] as const) {
    const { status, body, text } = await who(whose).post<{ id: string }>('/stand-ins', {
      byId: people[by].id,
      kind: 'substitute',
    });
    expect(status, text).toBe(201);
    named.push({ whose, id: body.id });
  }
  const change = await brought({ team: 'Service Desk', assignee: people.noah.id });
  const own = itemIn(await meeting(await first(), 'noah'), change.number).approval ?? fail('no approval');
  expect(own.canVote).toBe(false);
  for (const [by, may] of [
    ['wanda', true],
    ['noah', false],
  ] as const)
    expect((await who(by).get<ApprovalReply>(`/approvals/${own.id}`)).body.can, by).toMatchObject({ answer: may, abstain: may });
  const queue = async (by: string) => (await who(by).get<{ items: { id: string }[] }>('/approvals')).body.items.map(({ id }) => id);
  expect([await queue('noah'), await queue('tom')]).toEqual([expect.not.arrayContaining([own.id]), expect.arrayContaining([own.id])]);
  const vote = (by: string) => who(by).put<{ detail: string }>(`/approvals/${own.id}/vote`, { answer: 'approve', comment: 'Seen' });
  const refused = await vote('noah');
  expect([refused.status, refused.text]).toEqual([403, expect.stringContaining('what they do themselves')]);
  const bulk = await who('noah').put<{ items: object[] }>('/approvals/votes', { ids: [own.id], answer: 'approve' });
  expect(bulk.body.items).toMatchObject([{ done: false, reason: expect.stringContaining('what they do themselves') }]);
  for (const [by, added] of [
    ['noah', 'tom'],
    ['wanda', 'noah'],
  ] as const)
    expect((await who(by).put(`/approvals/${own.id}/approvers/${people[added].id}`, {})).status, `${by} adds ${added}`).toBe(403);
  expect((await vote('gina')).status).toBe(404);
  expect((await vote('tom')).status, 'for Leila').toBe(200);
  await votes(change, 'wanda');
  expect((await read(change)).state).toBe('scheduled');
  for (const { whose, id } of named) expect((await who(whose).delete(`/stand-ins/${id}`)).status).toBe(200);
});

test('a board of which all abstain says so, and whoever has the change is told once; Eve, who asked for it, reads who can add somebody', async () => {
  await setBoard({ members: [people.leila.id] });
  const change = await brought({ team: 'Service Desk', assignee: people.noah.id });
  expect((await voted(change, 'leila', 'abstain')).status).toBe(200);
  expect((await read(change)).approval).toMatchObject({ state: 'requested', asksNobody: true });
  const { id } = itemIn(await meeting(await first()), change.number).approval ?? fail('no approval');
  expect(itemIn(await meeting(await first()), change.number).approval?.asksNobody).toBe(true);
  const told = await who('eve').get<ApprovalReply>(`/approvals/${id}`);
  // Noah does it, so he does not choose who judges it: the others of his team do, but Eve asked for it. Whoever leads is left.
  expect(told.body).toMatchObject({ stuck: { why: 'allAbstained', adders: [{ id: people.leila.id }] }, can: { add: false } });
  for (const _twice of [1, 2]) await approvalsTold(house);
  const { rows } = await house.owner.query(
    "select recipient from app.outbound_mail where subject like $1 and subject ~ 'Nobody is left|waits for somebody' order by 1",
    [`[${change.number}]%`],
  );
  expect(rows).toEqual([people.eve.email, people.leila.email].map((recipient) => ({ recipient })));
  expect((await who('leila').put(`/approvals/${id}/approvers/${people.wanda.id}`, {})).status).toBe(200);
  expect((await who('leila').get<ApprovalReply>(`/approvals/${id}`)).body.stuck).toBeNull();
  await votes(change, 'wanda');
  expect((await read(change)).state).toBe('scheduled');
  await setBoard();
});
