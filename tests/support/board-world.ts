import type { ChangeReply } from '../../src/capabilities/changes/contract.ts';
import type { AgendaItem, BoardReply, MeetingReply, MeetingRow } from '../../src/capabilities/changes/contract-board.ts';
import { people, workspaces } from './cast.ts';
import { changeWorld, fail } from './change-world.ts';
import type { TestHouse } from './house.ts';

const it = workspaces.it.id;

/** A board of Leila, Noah and Wanda that meets each week, and what changes brought before it go through. */
export function boardWorld(house: TestHouse) {
  const world = changeWorld(house);
  const { who, match, begun, goes, answered, answers } = world;
  const risky = { answers: { ...answers, reach: 'all' } };
  const series = { timeZone: 'Europe/Berlin', begins: '2026-01-05T14:00', minutes: 60, rule: 'FREQ=WEEKLY;BYDAY=MO', place: 'Room 4.12' };
  const board = { active: true, kinds: ['normal'], leastRisk: 'medium', quorum: 'majority', ...series };
  const members = [people.leila.id, people.noah.id, people.wanda.id];

  const setBoard = async (more: object = {}, by = 'wanda') => {
    const held = (await who('wanda').get<BoardReply>(`/change-boards/${it}`)).body;
    return await who(by).put<BoardReply>(`/change-boards/${it}`, { ...board, members, ...more }, match(held));
  };
  const meetings = async (by = 'eve') => (await who(by).get<{ items: MeetingRow[] }>('/change-meetings')).body.items;
  const meeting = async ({ id }: { id: string }, by = 'noah') => (await who(by).get<MeetingReply>(`/change-meetings/${id}`)).body;
  const first = async (): Promise<MeetingRow> => (await meetings()).find(({ state }) => state === 'planned') ?? fail('no meeting');
  const itemIn = ({ agenda }: MeetingReply, number: string): AgendaItem => agenda.find((one) => one.number === number) ?? fail('not on it');
  const voted = async ({ number }: ChangeReply, by: string, answer: string, comment = 'Seen') => {
    const item = itemIn(await meeting(await first(), by), number);
    return await who(by).put(`/approvals/${item.approval?.id}/vote`, { answer, comment });
  };
  /** Asked for, and agreed to by who leads: now it is before the board. */
  const brought = async (more: object = {}, by = 'eve'): Promise<ChangeReply> =>
    await answered(await goes(await goes(await begun({ ...risky, ...more }, by), 'assess'), 'authorize'), 'approve');
  return { ...world, ...{ risky, board, members, setBoard, meetings, meeting, first, itemIn, voted, brought } };
}
