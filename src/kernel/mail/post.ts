import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { refuseStranger } from '../net/outbound.ts';
import { addressOf } from '../net/recipients.ts';
import { tlsWitness } from '../net/tls.ts';

/** A letter on its way out. */
export type Parcel = {
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly madeAt: Date;
  /** Where one leaves with one press, on a letter that was asked for. */
  readonly unsubscribe: string | null;
};

/** How a letter left: under TLS with a certificate that was checked, in the clear, or not at all, into a folder of this machine. */
export type Way = 'encrypted' | 'plain' | 'here';

/** Whatever takes letters away: a mail server, or a folder where none is set. */
export type Post = { readonly deliver: (parcel: Parcel) => Promise<Way> };

export type PostSettings = { readonly smtpUrl: URL | undefined; readonly from: string; readonly dataFolder: string };

/** Where letters lie that no mail server took away. */
export const outboxIn = (dataFolder: string): string => join(dataFolder, 'outbox');

/** Reads how mail leaves this installation from its environment. */
export const postSettings = (dataFolder: string): PostSettings => ({
  smtpUrl: addressOf('smtp'),
  from: process.env['CANDOR_MAIL_FROM'] || 'Candor <candor@localhost>',
  dataFolder,
});

export const openPost = ({ smtpUrl, from, dataFolder }: PostSettings): Post =>
  smtpUrl === undefined ? folderPost(from, outboxIn(dataFolder)) : smtpPost(from, smtpUrl);

const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

function smtpPost(from: string, url: URL): Post {
  const { protocol, hostname, port, username, password, searchParams } = url;
  const settings = {
    host: hostname,
    port: Number(port || (protocol === 'smtps:' ? 465 : 587)),
    secure: protocol === 'smtps:',
    requireTLS: searchParams.get('tls') === 'required',
    ...(username === '' ? {} : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    ...patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
  return {
    deliver: async (parcel) => {
      refuseStranger(hostname);
      const witness = tlsWitness();
      // A connection a letter, as before: each has a witness of its own.
      await createTransport({ ...settings, tls: witness.options }).sendMail(messageOf(from, parcel));
      return witness.saw() ? 'encrypted' : 'plain';
    },
  };
}

function folderPost(from: string, folder: string): Post {
  const transport = createTransport({ streamTransport: true, buffer: true, disableFileAccess: true, disableUrlAccess: true });
  return {
    deliver: async (parcel) => {
      const { message } = await transport.sendMail(messageOf(from, parcel));
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await put(join(folder, `${parcel.id}.json`), JSON.stringify(parcel));
      await put(join(folder, `${parcel.id}.eml`), message as Buffer);
      return 'here';
    },
  };
}

/** Whole or not at all, so that nobody reads half a letter. */
async function put(file: string, content: Buffer | string): Promise<void> {
  await writeFile(`${file}.new`, content, { mode: 0o600 });
  await rename(`${file}.new`, file);
}

/** The Message-ID stays the same at each try, so that a letter that arrives twice is recognised (RFC 5322, 3.6.4). */
const messageOf = (from: string, { id, recipient, subject, text, html, madeAt, unsubscribe }: Parcel): SendMailOptions => ({
  from,
  to: { name: '', address: recipient },
  subject,
  text,
  html,
  date: madeAt,
  messageId: `<${id}@candor>`,
  headers: { 'Auto-Submitted': 'auto-generated', ...(unsubscribe === null ? {} : oneClick(unsubscribe)) },
});

/** RFC 8058, 3.1: a mail program shows a button, and one POST to the address ends it. */
const oneClick = (address: string): Record<string, string> => ({
  'List-Unsubscribe': `<${address}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
});

/** Hands a letter to the intake of mail on this machine, as the mail server in front does: no TLS, no sign-in. */
export async function postHere(port: number, letter: { readonly from: string; readonly to: string; readonly raw: Buffer }): Promise<void> {
  const transport = createTransport({ host: '127.0.0.1', port, secure: false, ignoreTLS: true, ...patience });
  await transport.sendMail({ envelope: { from: letter.from, to: letter.to }, raw: letter.raw });
  transport.close();
}
