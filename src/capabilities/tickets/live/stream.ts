import { z } from 'zod';
import { type Actor, machine } from '../../../kernel/access/access.ts';
import { transact } from '../../../kernel/db/transact.ts';
import { type Cursor, eventsAfter, placeBefore } from '../../../kernel/events/read.ts';
import { nothing, rawRoute } from '../../../kernel/http/raw.ts';
import { type EventStream, openStream, type StreamMessage } from '../../../kernel/http/streams.ts';
import { sameJson } from '../../../kernel/shared/same-json.ts';
import { hearingOf, listen } from './follower.ts';
import { cursorIn, isAfter, place } from './hearing.ts';

/** Then the browser comes back, and whoever was signed out or lost a role is not let in again. */
const lifetime = 60_000;
const mostMissed = 500;
const longestAgo = 60_000;

const StreamQuery = z.object({
  after: z
    .string()
    .regex(place)
    .optional()
    .describe(
      'The `id` of the event heard last: tells what happened since. The header Last-Event-ID, which a browser sends by itself, goes before it.',
    )
    .meta({ examples: ['81234.0192f3c1-7a4e-7b2d-9c11-3f5a8e2d4b60'] }),
  ago: z.coerce
    .number()
    .int()
    .min(0)
    .optional()
    .describe('Milliseconds, from a browser that has heard nothing yet: since then it has had what it shows; at most a minute is told.'),
});

const someEvents = `retry: 1000

id: 81234.0192f3c1-7a4e-7b2d-9c11-3f5a8e2d4b60
event: ticket
data: {"number":"INC0000042","type":"ticket.changed","version":4,"actorId":"0192f3c1-7a4e-7b2d-9c11-3f5a8e2d4b61"}

`;

/** Changes by others as they happen. */
export const streamRoute = rawRoute({
  meta: { needs: 'person', purpose: 'service', scope: 'tickets' },
  method: 'GET',
  path: '/stream',
  summary: 'Changes of what one may see, as they happen (server-sent events): number, version and kind, never content.',
  params: nothing,
  query: StreamQuery,
  answers: [
    {
      status: 200,
      meaning:
        'Events `ticket`, `case`, `leave` (a case, or what is sealed in it, that one is shown no more), `approval`, `machine`, `presence` and `reset` for up to a minute; then one comes back with the last id.',
      content: { 'text/event-stream': { example: someEvents } },
    },
  ],
  answer: async ({ actor, request, reply, again, query: { after, ago = 0 } }) => {
    const since = cursorIn(request.headers['last-event-id']) ?? cursorIn(after) ?? (ago > 0 ? Math.min(ago, longestAgo) : undefined);
    const stream = openStream(reply, lifetime);
    lookAgain(actor, stream, again);
    follow(actor, stream, since);
    return reply;
  },
});

/** What was known of somebody when the stream began may have been a second old: once that is over, it is asked again. */
function lookAgain(actor: Actor, stream: EventStream, again: () => Promise<Actor | undefined>): void {
  const look = setTimeout(() => {
    again().then(
      (now) => (now === undefined || !sameJson([now.holdings, now.teamIds], [actor.holdings, actor.teamIds])) && stream.end(),
      () => stream.end(),
    );
  }, 1000);
  stream.onEnd(() => clearTimeout(look));
}

/** Listens at once, and holds back what it hears until what was missed is told; what was told so is not told again when it comes by later. */
function follow(actor: Actor, stream: EventStream, since: Cursor | number | undefined): void {
  const held: { message: StreamMessage; at: Cursor | undefined }[] = [];
  let caughtUp = since === undefined;
  let last: Cursor | undefined;
  const sendNew = (message: StreamMessage, at: Cursor | undefined): void => {
    if (at === undefined || last === undefined || isAfter(at, last)) stream.send(message);
  };
  stream.onEnd(
    listen({
      actor,
      // The browser comes back by itself, and is let in as what its person is then.
      leave: () => stream.end(),
      hear: (message, at) => {
        if (caughtUp) sendNew(message, at);
        else held.push({ message, at });
      },
    }),
  );
  if (since === undefined) return;
  const goOn = (told: Cursor): void => {
    caughtUp = true;
    last = told;
    for (const { message, at } of held) sendNew(message, at);
  };
  missed(actor, stream, since).then(goOn, () => stream.end());
}

/** Tells what happened since; whoever was away for too long is told to ask for everything anew. */
async function missed(actor: Actor, stream: EventStream, since: Cursor | number): Promise<Cursor> {
  const { place, events } = await transact(machine(actor.tenantId, 'service'), async ({ tx }) => {
    const place = typeof since === 'number' ? await placeBefore(tx, new Date(tx.now.getTime() - since)) : since;
    return { place, events: await eventsAfter(tx, place, mostMissed) };
  });
  if (events.length === mostMissed) stream.send({ event: 'reset', data: {} });
  const hears = await hearingOf(actor.tenantId, events);
  for (const event of events) {
    const message = hears(actor, event);
    if (message !== undefined) stream.send(message);
  }
  return events.at(-1) ?? place;
}
