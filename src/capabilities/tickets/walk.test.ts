import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { as, type Client } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { counted, patience } from '../../../tests/support/proofs.ts';
import { machineOf } from './shared/machine-of.ts';
import type { TicketReply } from './shared/records.ts';
import { stateOf, transitionsFrom } from './shared/state-machine.ts';

const house = openHouse();
const clients: { ada: Client; eve: Client }[] = [];
beforeAll(async () => void clients.push({ ada: await as(house, 'ada'), eve: await as(house, 'eve') }));

const everything = {
  holdReason: 'awaitingVendor',
  comment: 'Because',
  resolutionCode: 'solved',
  resolutionNotes: 'Done',
};
const ofAda = { comment: 'Because', resolutionCode: 'solved', resolutionNotes: 'Done' };

type Step = { by: 'ada' | 'eve'; pick: number };
const step: fc.Arbitrary<Step> = fc.record({ by: fc.constantFrom('ada', 'eve'), pick: fc.nat(50) });

/** Asks for any state at all, and says whether the machine lets this person go there. */
async function ask(client: Client, ticket: TicketReply, { by, pick }: Step) {
  const machine = machineOf(ticket.type, null);
  const to = machine.states[pick % machine.states.length]?.key ?? '';
  const allowed = transitionsFrom(machine, ticket.state, by === 'eve' ? 'agent' : 'requester').some((move) => move.to === to);
  const input = { state: to, ...(by === 'eve' ? everything : ofAda) };
  const reply = await client.patch<TicketReply>(`/tickets/${ticket.number}`, input, { 'if-match': `"${ticket.version}"` });
  return { reply, to, allowed };
}

test(
  'however Ada and Eve push a ticket around, it moves along its machine only, and every move is told once',
  async () => {
    const [people] = clients;
    if (people === undefined) throw new Error('Nobody is there');
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('incident', 'request'), fc.array(step, { minLength: 1, maxLength: 8 }), async (type, steps) => {
        let ticket = (await people.ada.post<TicketReply>('/tickets', { type, title: 'Walk', team: 'Network' })).body;
        const path = [ticket.state];
        for (const one of steps) {
          const { reply, to, allowed } = await ask(people[one.by], ticket, one);
          expect(reply.status === 200, `${one.by}: ${ticket.state} to ${to}: ${reply.text}`).toBe(allowed || to === ticket.state);
          if (allowed) path.push(to);
          ticket = (await people.eve.get<TicketReply>(`/tickets/${ticket.number}`)).body;
          expect(ticket.state).toBe(path.at(-1));
        }
        const told = ticket.history.flatMap(({ changes }) => changes.filter(({ field }) => field === 'state').map(({ to }) => to));
        expect(told).toEqual(path.slice(1));
        expect(ticket.open).toBe(['open', 'onHold'].includes(stateOf(machineOf(ticket.type, null), ticket.state)?.group ?? ''));
      }),
      { numRuns: counted(12, 500) },
    );
  },
  patience(120_000),
);
