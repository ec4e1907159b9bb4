import type { Control } from '../shared/catalog.ts';
import type { Says } from './facts-for.ts';

const clear = { sentOn: 'sent to the encrypted address', refused: 'refused', answered: 'answered in the clear' } as const;
const why = {
  plain: 'Not encrypted: the address does not use TLS.',
  noTls: 'Not encrypted, or nobody answered: no TLS connection with a valid certificate was possible.',
  noAnswer: 'TLS was there, but the service did not answer.',
} as const;

const known = <T extends object>(of: T, key: string): string => (key in of ? String(of[key as keyof T]) : key);

/** What was found, in English. */
export const english: Readonly<Record<Control, Says>> = {
  transport: ({ is, text, number, day, count }) => {
    if (text('why') !== '') return known(why, text('why'));
    if (is('proxy')) return 'Not known: a proxy is trusted, but the operator has no address of its own to look at.';
    if (!is('encrypted')) return 'Not encrypted: served on loopback only, for this machine alone.';
    const old = is('old') ? 'older versions are accepted too' : 'older versions are refused';
    const mixed = count('mixed') === 0 ? 'nothing is loaded in the clear' : `${number('mixed')} parts of the page are loaded in the clear`;
    return `${text('protocol')}, ${old}; browsers keep to it for ${Math.round(count('hsts') / 86_400)} days (HSTS); a call without TLS is ${known(clear, text('clear'))}; ${mixed}; certificate valid until ${day('validUntil')}.`;
  },
  mailTransport: ({ count, number }) =>
    count('encrypted') + count('plain') === 0
      ? `No e-mail left this machine in the last 30 days (${number('here')} were put into its own folder).`
      : `In the last 30 days ${number('encrypted')} e-mails went to the mail server under TLS, ${number('plain')} in the clear.`,
  encryptionAtRest: ({ is, day }) =>
    is('said')
      ? `Looked at by the operator on ${day('doneOn')}, who answers for it until ${day('validUntil')}.`
      : 'Not known: nobody has said how the disks are encrypted.',
  secondFactor: ({ number }) => `No second factor is offered yet; ${number('share')}% of accounts have one.`,
  passwordHashing: ({ text, count, number }) =>
    `As ${text('way')} hashes with ${Math.round(count('memory') / 1024)} MiB and ${number('passes')} passes, never as text. ${
      count('weaker') === 0 ? 'None is kept with less.' : `${number('weaker')} of ${number('kept')} are kept with less.`
    }`,
  tenantWalls: ({ count, number }) =>
    count('open') === 0
      ? `The database keeps each of ${number('tables')} tables apart by organisation, also from the software's own mistakes.`
      : `${number('open')} of ${number('tables')} tables are not kept apart by organisation.`,
  auditLog: ({ count, number }) =>
    count('faults') === 0
      ? `${number('sealed')} events were read against their seals; none was changed, removed or added.`
      : `${number('faults')} faults were found among ${number('sealed')} sealed events.`,
  patchAge: ({ text, day, number }) => {
    const until = (name: string) => (text(name) === '' ? 'end of support not known' : `supported until ${day(name)}`);
    const packages =
      text('days') === ''
        ? 'when packages were installed is not known'
        : `packages were installed ${text('days') === '0' ? 'today' : `${number('days')} days ago`}`;
    return `Node.js ${text('node')}, ${until('nodeUntil')}; PostgreSQL ${text('postgres')}, ${until('postgresUntil')}; ${packages}.`;
  },
  backups: ({ text, moment }) => (text('last') === '' ? 'No backup has been seen.' : `The last backup ended on ${moment('last')}.`),
  restoreDrill: ({ is, day }) =>
    is('said')
      ? `A backup was restored on ${day('doneOn')}; the exercise counts until ${day('validUntil')}.`
      : 'None: restoring a backup has not been rehearsed.',
};
