import { request } from 'node:http';

export type Heard = { readonly status: number; readonly location: string; readonly text: string; readonly cookies: number };
type Asked = {
  /** The name by which somebody outside would have called. */
  readonly host: string;
  readonly path: string;
  /** What a form sends; without it the page is read. */
  readonly form?: Readonly<Record<string, string>>;
};

const patience = 10_000;

/** Asks the server of this installation over loopback, past nothing: as a browser behind the proxy in front would. `fetch` lets nobody say the host. */
export async function askHere(port: number, { host, path, form }: Asked): Promise<Heard> {
  const body = form === undefined ? '' : new URLSearchParams(form).toString();
  const sent = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(body) };
  const headers = { host, ...(form === undefined ? {} : sent) };
  const asking = request({ host: '127.0.0.1', port, path, method: form === undefined ? 'GET' : 'POST', headers, timeout: patience });
  return await new Promise((done, failed) => {
    asking.once('timeout', () => asking.destroy(new Error('The server fell silent')));
    asking.once('error', failed);
    asking.once('response', (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part)).once('error', failed);
      answer.once('end', () =>
        done({
          status: answer.statusCode ?? 0,
          location: answer.headers.location ?? '',
          text: Buffer.concat(parts).toString(),
          cookies: answer.headers['set-cookie']?.length ?? 0,
        }),
      );
    });
    asking.end(body);
  });
}
