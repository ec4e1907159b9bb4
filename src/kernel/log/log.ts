import { pino } from 'pino';

/** The closed list of what a log line may say; each is classified in the kernel's privacy registry. Never a value that a person typed. */
export type LogFields = {
  readonly requestId?: string;
  readonly tenantId?: string;
  readonly route?: string;
  readonly method?: string;
  readonly status?: number;
  readonly milliseconds?: number;
  readonly job?: string;
  readonly count?: number;
  /** Class of a fault and where it arose; its message may hold what a person typed and stays out. */
  readonly fault?: string;
  readonly at?: string;
  readonly port?: number;
  /** The host of a refused call out: its name, never the address called there. */
  readonly host?: string;
};

// A system call a line would cost a request more than the line is worth: lines are gathered for a moment, a fault and the end send them on.
const destination = pino.destination({ sync: false, minLength: 8192 });
setInterval(() => destination.flush(), 250).unref();
process.on('exit', () => destination.flushSync());
const out = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime, level: process.env['LOG_LEVEL'] ?? 'info' }, destination);

export const log = {
  info: (message: string, fields: LogFields = {}): void => out.info(fields, message),
  warn: (message: string, fields: LogFields = {}): void => out.warn(fields, message),
  /** A fault: its class, code and place, never its message. */
  fault: (message: string, thrown: unknown, fields: LogFields = {}): void => {
    out.error({ ...fields, ...placeOf(thrown) }, message);
    destination.flush();
  },
};

/** Class, code and place of a fault: all that a log may say of it. */
export function placeOf(thrown: unknown): Pick<LogFields, 'fault' | 'at'> {
  if (!(thrown instanceof Error)) return { fault: typeof thrown };
  const code = 'code' in thrown && typeof thrown.code === 'string' ? ` ${thrown.code}` : '';
  const frames = (thrown.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const cause = thrown.cause instanceof Error ? ` < ${placeOf(thrown.cause).fault}` : '';
  return {
    fault: `${thrown.name}${code}${cause}`,
    at: frames
      .slice(0, 6)
      .map((frame) => frame.trim())
      .join(' | '),
  };
}
