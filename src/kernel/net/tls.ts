import { checkServerIdentity, connect, type PeerCertificate, type TLSSocket } from 'node:tls';
import { refuseStranger } from './outbound.ts';

/** Sees whether somebody else's call became TLS: a certificate is only looked at once the connection is encrypted. */
export function tlsWitness(): { readonly options: { checkServerIdentity: typeof checkServerIdentity }; readonly saw: () => boolean } {
  const seen = { encrypted: false };
  const looked = (host: string, certificate: PeerCertificate): Error | undefined => {
    seen.encrypted = true;
    return checkServerIdentity(host, certificate);
  };
  return { options: { checkServerIdentity: looked }, saw: () => seen.encrypted };
}

export type TlsFacts = {
  /** What was agreed on, as in TLSv1.3. */
  readonly protocol: string;
  /** Until when the certificate is valid. */
  readonly validUntil: Date;
  /** Whether it also speaks what RFC 8996 ended: TLS 1.1 or older. */
  readonly takesOld: boolean;
};

/** How a host speaks TLS, its certificate checked as a browser would. Fails where it does not, or where nobody answers. */
export async function tlsFactsOf(host: string, port: number): Promise<TlsFacts> {
  refuseStranger(host);
  const socket = await shaken(host, port, {});
  const facts = { protocol: socket.getProtocol() ?? 'none', validUntil: new Date(socket.getPeerCertificate().valid_to) };
  socket.destroy();
  return { ...facts, takesOld: await takesOld(host, port) };
}

const patience = 10_000;
// Our own side refuses the old versions by itself, unless it is told not to mind.
const old = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' } as const;

const takesOld = (host: string, port: number): Promise<boolean> =>
  shaken(host, port, old).then(
    (socket) => socket.destroy() !== undefined,
    () => false,
  );

async function shaken(host: string, port: number, versions: Partial<typeof old>): Promise<TLSSocket> {
  const socket = connect({ host, port, servername: host, timeout: patience, ...versions });
  socket.once('timeout', () => socket.destroy(new Error('The connection fell silent')));
  await new Promise<void>((done, failed) => socket.once('secureConnect', done).once('error', failed));
  return socket;
}
