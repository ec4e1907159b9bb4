import { PassThrough } from 'node:stream';
import type { FastifyReply } from 'fastify';

/** What travels to a browser that listens (server-sent events, HTML 9.2). */
export type StreamMessage = { readonly event: string; readonly id?: string; readonly data: unknown };

export type EventStream = {
  readonly send: (message: StreamMessage) => void;
  readonly end: () => void;
  /** Heard once, when either side has ended it. */
  readonly onEnd: (heard: () => void) => void;
};

const heartbeat = 15_000;
/** Whoever reads this slowly is cut off: the browser comes back and says what it heard last. */
const mostWaiting = 1024 * 1024;
const open = new Set<() => void>();

/** Turns an answer into a stream of events that lives until the browser leaves, `lifetime` is over, or the server closes. */
export function openStream(reply: FastifyReply, lifetime: number): EventStream {
  const pipe = new PassThrough();
  const end = (): void => void pipe.end();
  const beat = setInterval(() => write(pipe, ': beat\n\n'), heartbeat);
  const over = setTimeout(end, lifetime);
  open.add(end);
  pipe.once('close', () => {
    clearInterval(beat);
    clearTimeout(over);
    open.delete(end);
  });
  void reply
    .headers({ 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
    .send(pipe);
  write(pipe, 'retry: 1000\n\n');
  return { send: (message) => write(pipe, textOf(message)), end, onEnd: (heard) => void pipe.once('close', heard) };
}

function write(pipe: PassThrough, text: string): void {
  if (pipe.writableEnded || pipe.destroyed) return;
  if (pipe.writableLength > mostWaiting) pipe.destroy();
  else pipe.write(text);
}

const textOf = ({ event, id, data }: StreamMessage): string =>
  `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;

/** Ends all streams, so that a server which closes does not wait for them. */
export function endStreams(): void {
  for (const end of open) end();
}
