import { changeMachine } from './machines/change.ts';
import { incidentMachine } from './machines/incident.ts';
import { problemMachine } from './machines/problem.ts';
import { requestMachine } from './machines/request.ts';
import { taskMachine } from './machines/task.ts';
import { StateMachine } from './state-machine.ts';
import type { TicketType } from './types.ts';

const defaults: Record<TicketType, StateMachine> = {
  incident: incidentMachine,
  request: requestMachine,
  task: taskMachine,
  change: changeMachine,
  problem: problemMachine,
};

/** The machine a type lives by: a stored definition, or the product's own where there is none. */
export const machineOf = (type: TicketType, stored: unknown): StateMachine =>
  stored === null || stored === undefined ? defaults[type] : StateMachine.parse(stored);
