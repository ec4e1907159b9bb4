import { type AddressInfo, connect, createServer } from 'node:net';

/** A wire between a pool and its database which counts the round trips: how often somebody spoke after having listened. */
export async function tripCounter(
  url: string,
): Promise<{ url: string; trips: () => number; forget: () => void; close: () => Promise<void> }> {
  const target = new URL(url);
  const { port, hostname } = target;
  let trips = 0;
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    let listened = true;
    near.on('data', () => {
      if (listened) trips += 1;
      listened = false;
    });
    far.on('data', () => {
      listened = true;
    });
    near.pipe(far).pipe(near);
    for (const end of [near, far]) end.on('error', () => [near, far].map((socket) => socket.destroy()));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  target.port = String((server.address() as AddressInfo).port);
  const forget = (): void => {
    trips = 0;
  };
  return { url: target.href, trips: () => trips, forget, close: () => new Promise((done) => server.close(() => done())) };
}
