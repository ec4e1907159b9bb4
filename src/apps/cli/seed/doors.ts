import type { AddressInfo } from 'node:net';
import { operatorMailbox } from '../../../capabilities/site/inbound/mailbox.ts';
import { postSettings } from '../../../kernel/mail/post.ts';
import { receiveMail } from '../../../kernel/mail/receive.ts';
import { noteDoor } from '../../../kernel/net/doors.ts';
import { assemble } from '../../server/assemble.ts';

/** Opens the server and the intake of mail while something is practised: the programs that hold them begin later. */
export async function withDoors<T>(dataFolder: string, deed: () => Promise<T>): Promise<T> {
  const server = await assemble({ dataFolder });
  await server.listen({ port: 0, host: '127.0.0.1' });
  const mail = await receiveMail(0, operatorMailbox(postSettings(dataFolder).from));
  await noteDoor('server', (server.server.address() as AddressInfo).port);
  await noteDoor('mail', mail.port);
  try {
    return await deed();
  } finally {
    await mail.close();
    await server.close();
  }
}
