import { Agent, request } from 'node:http';

export type Answer = { readonly status: number; readonly body: unknown };

/** One signed-in agent with a connection of their own. */
export class Session {
  readonly #port: number;
  readonly #host: string;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });
  cookie = '';

  constructor(port: number, host: string) {
    this.#port = port;
    this.#host = host;
  }

  async signIn(email: string, password: string): Promise<void> {
    const { status } = await this.ask('POST', '/session', { email, password });
    if (status !== 201) throw new Error(`${email} could not sign in: ${status}`);
  }

  /** Asks below /api/v1. */
  ask(method: string, path: string, body?: object, more: Record<string, string> = {}): Promise<Answer> {
    return this.send(method, `/api/v1${path}`, body, more);
  }

  send(method: string, path: string, body?: object, more: Record<string, string> = {}): Promise<Answer> {
    const payload = body === undefined ? undefined : JSON.stringify(body);
    const headers = {
      host: this.#host,
      cookie: this.cookie,
      ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
      ...more,
    };
    return new Promise((done, failed) => {
      const asking = request({ port: this.#port, host: '127.0.0.1', method, path, headers, agent: this.#agent }, (reply) => {
        const parts: Buffer[] = [];
        reply.on('data', (part: Buffer) => parts.push(part));
        reply.on('end', () => {
          const cookie = reply.headers['set-cookie']?.[0]?.split(';', 1)[0];
          if (cookie !== undefined) this.cookie = cookie;
          done({ status: reply.statusCode ?? 0, body: parsed(Buffer.concat(parts).toString()) });
        });
      });
      asking.on('error', failed);
      asking.end(payload);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}

const parsed = (text: string): unknown => (text === '' ? undefined : JSON.parse(text));
