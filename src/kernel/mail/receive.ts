import type { SMTPServerDataStream } from 'smtp-server';
import { log } from '../log/log.ts';

/** A mail as it came: from whom and for whom by its envelope, and all its bytes. */
export type Arrived = { readonly sender: string; readonly recipient: string; readonly raw: Buffer };

export type Mailbox = {
  /** Whether there is somebody of this address here. */
  readonly takes: (recipient: string) => Promise<boolean>;
  /** Keeps it for good; only then is the sender told that it arrived. */
  readonly keep: (mail: Arrived) => Promise<void>;
};

const most = 25 * 1024 * 1024;

/**
 * Takes mail on this machine's own loopback, from the mail server in front: it speaks with the world, its filters and its encryption. What
 * cannot be kept is refused for now, so that the server tries again and nothing is lost. Gives what ends it, and the port.
 */
export async function receiveMail(port: number, mailbox: Mailbox): Promise<{ port: number; close: () => Promise<void> }> {
  const { SMTPServer } = await import('smtp-server');
  const server = new SMTPServer({
    banner: 'candor',
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: most,
    logger: false,
    onRcptTo: ({ address }, _session, done) => {
      mailbox.takes(address.toLowerCase()).then(
        (is) => done(is ? null : refused(550, 'Nobody has this address')),
        (fault: unknown) => done(later(fault)),
      );
    },
    onData: (stream, { envelope: { mailFrom, rcptTo } }, done) => {
      read(stream)
        .then(async (raw) => {
          if (stream.sizeExceeded) return done(refused(552, 'Too large'));
          const sender = mailFrom === false ? '' : mailFrom.address.toLowerCase();
          await mailbox.keep({ sender, recipient: rcptTo[0]?.address.toLowerCase() ?? '', raw });
          done();
        })
        .catch((fault: unknown) => done(later(fault)));
    },
  });
  server.on('error', (fault) => log.fault('mail could not be received', fault));
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready));
  const address = server.server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    close: () => new Promise((closed) => server.close(closed)),
  };
}

async function read(stream: SMTPServerDataStream): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) if (!stream.sizeExceeded) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

const refused = (responseCode: number, says: string): Error => Object.assign(new Error(says), { responseCode });

function later(fault: unknown): Error {
  log.fault('mail could not be kept', fault);
  return refused(451, 'Try again later');
}
