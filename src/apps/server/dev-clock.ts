import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { Refusal } from '../../kernel/access/access.ts';
import { clockShift, machineTime, now } from '../../kernel/clock/clock.ts';
import { isTestClock, moveClock } from '../../kernel/clock/follow.ts';
import { refuseCrossSite } from '../../kernel/http/security.ts';
import { refuseFarAway } from './loopback.ts';

const Shift = z.object({ shift: z.union([z.number().int(), z.string()]) });
const most = 100 * 366 * 86_400_000;

/** /dev/clock, only in an installation started with CANDOR_TEST_CLOCK=1, and only to this machine: shows its time, and sets how far it is ahead of the machine's. */
export function addDevClock(server: FastifyInstance): void {
  if (!isTestClock()) return;
  // Screens count by it too, and say so.
  server.addHook('onSend', async (_request, reply) => void reply.header('x-test-clock', clockShift()));
  const near = { onRequest: async (request: FastifyRequest): Promise<void> => refuseFarAway(request) };
  server.get('/dev/clock', near, async () => clock());
  server.post('/dev/clock', near, async (request) => {
    refuseCrossSite(request);
    await moveClock(shiftIn(request.body));
    return clock();
  });
}

const clock = (): { shift: number; now: string } => ({ shift: clockShift(), now: now().toISOString() });

/** Milliseconds, or an ISO 8601 duration such as "P3D" or "-PT2H", counted from the machine's time in UTC. */
function shiftIn(body: unknown): number {
  const { data } = Shift.safeParse(body);
  const milliseconds = typeof data?.shift === 'string' ? millisecondsOf(data.shift) : data?.shift;
  if (milliseconds === undefined || Math.abs(milliseconds) > most) throw notAShift();
  return milliseconds;
}

function millisecondsOf(duration: string): number {
  const from = Temporal.Instant.fromEpochMilliseconds(machineTime()).toZonedDateTimeISO('UTC');
  try {
    return from.add(duration).epochMilliseconds - from.epochMilliseconds;
  } catch {
    throw notAShift();
  }
}

const notAShift = (): Refusal =>
  new Refusal('wrong_input', 'The shift is neither milliseconds nor an ISO 8601 duration', { next: 'Send for instance {"shift": "P3D"}.' });
