import { expect, test } from 'vitest';
import { commonMoves } from './common-moves.ts';
import { incidentMachine } from './machines/incident.ts';
import { requestMachine } from './machines/request.ts';
import { taskMachine } from './machines/task.ts';
import { transitionsReply } from './transitions.ts';

const incident = (state: string) => transitionsReply(incidentMachine, state, 'agent');
const request = (state: string) => transitionsReply(requestMachine, state, 'agent');
const task = (state: string) => transitionsReply(taskMachine, state, 'agent');
const targets = (moves: readonly { to: string }[]) => moves.map(({ to }) => to);

test('two incidents in different states share what both may do, with its reasons and codes', () => {
  const moves = commonMoves([incident('new'), incident('onHold')]);
  expect(targets(moves)).toEqual(['inProgress', 'resolved', 'canceled']);
  expect(moves.find(({ to }) => to === 'resolved')).toMatchObject({
    requires: ['resolutionCode', 'resolutionNotes'],
    resolutionCodes: expect.arrayContaining(['solved']),
  });
  expect(targets(commonMoves([incident('new')]))).toContain('onHold');
});

test('what any of them asks for is asked of all', () => {
  const canceled = commonMoves([incident('new'), task('open')]).find(({ to }) => to === 'canceled');
  expect(canceled?.requires).toEqual(['comment']);
});

test('an incident and a request on hold share only the reasons that both know', () => {
  const hold = commonMoves([incident('inProgress'), request('fulfilment')]).find(({ to }) => to === 'onHold');
  expect(hold?.holdReasons).toEqual([
    { reason: 'awaitingRequester', requires: ['comment'] },
    { reason: 'awaitingVendor', requires: [] },
  ]);
});

test('a new incident and a delivered request have nothing in common, and nobody at all has nothing', () => {
  expect(commonMoves([incident('new'), request('delivered')])).toEqual([]);
  expect(commonMoves([])).toEqual([]);
});
