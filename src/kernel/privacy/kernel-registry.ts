import {
  beside,
  closed,
  dictionary,
  document,
  json,
  keep,
  key,
  personal,
  type Registry,
  reference,
  technical,
  tenant,
} from './classify.ts';

const anonymous = keep('Points at the anonymous row that erasure leaves, so that history stays whole');
const unbound = 'The log and its keys outlive what they tell about';
/** Whatever is done is told to the log, for whichever purpose; admins read it, and machines seal and check it. */
const audited = {
  service: 'contract',
  security: 'legitimateInterest',
  administration: 'contract',
  upkeep: 'legitimateInterest',
  rights: 'legalObligation',
} as const;
const audit = { purposes: audited, retention: 'audit', export: true } as const;
/** Letters of these classes are written under the purpose that was allowed. */
const asked = { news: 'consent', features: 'consent' } as const;
/** Letters are written for each purpose that has something to tell, and looked after by admins. */
const mail = {
  purposes: { service: 'contract', security: 'legitimateInterest', administration: 'contract', ...asked },
  retention: 'mail',
  export: true,
  erase: { recipient: 'delete', addressee: 'delete' },
  own: ['recipient'],
} as const;
const fact = technical('Ids, enums, numbers and times only: what the type Fact allows; words go into payloads');
const hash = technical('SHA-256 over salted content and references: tells nothing without what it commits to');

const installation: Registry['tables'] = {
  'public.candor_migration': {
    role: 'controller',
    subjects: {},
    columns: { name: technical('File name of a migration'), hash: technical('SHA-256 of a migration') },
  },
  'installation.tenant': {
    role: 'controller',
    subjects: {},
    columns: {
      id: key,
      slug: technical('Short name of an organisation, checked to be one'),
      name: technical('Name of an organisation'),
      made_at: technical(),
    },
  },
  'installation.address': {
    role: 'controller',
    subjects: {},
    columns: { host: technical('Host name of an organisation'), tenant_id: reference('installation.tenant') },
  },
  'installation.refused_call': {
    role: 'controller',
    subjects: {},
    columns: {
      day: technical(),
      program: technical('Which of our programs wanted to call: one of three'),
      host: technical('End of the name of a host, or its address: never what stands before or after it'),
      times: technical(),
      last_at: technical(),
    },
  },
  'installation.setting': {
    role: 'controller',
    subjects: {},
    columns: {
      key: technical('Name of a setting of the installation'),
      value: json(dictionary(technical('Name of a part of the setting'), technical('Set by the operator or by the program about itself'))),
    },
  },
};

const log: Registry['tables'] = {
  'app.event': {
    role: 'processor',
    subjects: { actor: { via: 'actor_id' } },
    columns: {
      tenant_id: tenant,
      id: key,
      xid: technical(),
      at: personal('user.behavior.service_use', { ...audit, erase: { actor: anonymous } }),
      type: beside('One of the closed list of event types'),
      object_id: technical('The object it happened to, of any kind'),
      actor_id: personal('user.unique_id.pseudonymous', { ...audit, to: 'app.person', soft: unbound, erase: { actor: anonymous } }),
      purpose: beside('One of the closed list of purposes'),
      facts: json(document('kernel/events/shapes Fact', fact)),
      commitment: hash,
    },
  },
  'app.event_payload': {
    role: 'processor',
    subjects: { subject: { via: 'subject_id' }, actor: { via: 'event_id', as: 'actor' } },
    columns: {
      tenant_id: tenant,
      event_id: reference('app.event', 'Written in the same transaction; the log allows no change that could orphan it'),
      subject_id: reference('app.person', unbound),
      sealed: personal('user.content.request', { ...audit, erase: { subject: 'destroyKey' }, own: ['subject', 'actor'] }),
    },
  },
  'app.subject_key': {
    role: 'processor',
    subjects: { subject: { via: 'subject_id' } },
    columns: {
      tenant_id: tenant,
      subject_id: reference('app.person', unbound),
      wrapped: personal('user.authorization.credentials', {
        ...audit,
        erase: { subject: 'destroyKey' },
        export: { no: 'A wrapped random key tells nothing about a person' },
      }),
      made_at: technical(),
      destroyed_at: technical(),
    },
  },
  'app.event_seal': {
    role: 'processor',
    subjects: {},
    columns: { tenant_id: tenant, seq: technical(), last_xid: technical(), last_id: key, leaves: hash, head: hash, sealed_at: technical() },
  },
  'app.event_cursor': {
    role: 'processor',
    subjects: {},
    columns: { tenant_id: tenant, reader: technical('Name of a part of the program'), xid: technical(), id: key },
  },
};

/** A request is repeated whatever it was for; after a day upkeep forgets it. */
const repeat = {
  purposes: { ...audited, upkeep: 'legalObligation' },
  retention: 'repeat',
  erase: { author: 'delete' },
} as const;
const file = {
  purposes: { service: 'contract', administration: 'contract' },
  retention: 'record',
  export: true,
  own: ['uploader'],
} as const;

const rest: Registry['tables'] = {
  'app.idempotency': {
    role: 'processor',
    subjects: { author: { via: 'person_id' } },
    columns: {
      tenant_id: tenant,
      person_id: reference('app.person', 'Somebody who is not signed in repeats a request too'),
      key: personal('user.unique_id.pseudonymous', { ...repeat, export: { no: 'Made by a program, gone within a day' } }),
      fingerprint: technical('SHA-256 of a request that is in the answer anyway; gone within a day'),
      answer: json(
        document(
          'the contract’s outputs',
          personal('user.content.request', { ...repeat, export: { no: 'A copy of what the record itself says' } }),
        ),
      ),
      made_at: technical(),
    },
  },
  'app.file': {
    role: 'processor',
    subjects: { uploader: { from: 'app.attachment.file_id', as: 'uploader' }, asker: { from: 'app.data_copy.file_id', as: 'person' } },
    columns: {
      tenant_id: tenant,
      id: key,
      sha256: personal('user.content.file', { ...file, erase: { uploader: 'delete', asker: 'delete' } }),
      bytes: technical(),
      media_type: technical('Type found in the bytes, one of the known ones'),
      scan: closed,
      made_at: technical(),
    },
  },
  'app.message_log': {
    role: 'controller',
    subjects: { recipient: { via: 'person_id' } },
    columns: {
      tenant_id: tenant,
      id: key,
      person_id: reference('app.person', 'Letters also go to somebody who has no account yet, and the log outlives the person'),
      class: closed,
      basis: closed,
      channel: closed,
      template: beside('Name of the wording of a letter'),
      version: technical(),
      way: closed,
      at: personal('user.behavior.service_use', { ...audit, purposes: { ...audited, ...asked }, erase: { recipient: anonymous } }),
      unsubscribe: hash,
      news_id: reference('app.news', 'The log is the kernel’s, news are what a capability made; a letter outlives them'),
    },
  },
  'app.mail_suppression': {
    role: 'controller',
    subjects: { addressee: { match: 'address', with: 'app.person.email' } },
    columns: {
      tenant_id: tenant,
      address: personal('user.unique_id.pseudonymous', {
        purposes: { service: 'legalObligation', security: 'legalObligation', administration: 'legalObligation', ...asked },
        retention: 'audit',
        erase: {
          addressee: keep('So that the address is left in peace for good (Art. 21(3) GDPR): a keyed hash, which nobody reads back'),
        },
        export: { no: 'A keyed hash tells nobody anything' },
      }),
      class: closed,
      reason: closed,
      at: technical(),
    },
  },
  'app.outbound_mail': {
    role: 'processor',
    subjects: { recipient: { via: 'to_person_id' }, addressee: { match: 'recipient', with: 'app.person.email' } },
    columns: {
      tenant_id: tenant,
      id: key,
      to_person_id: reference('app.person', 'Mail also goes to somebody who has no account yet'),
      recipient: personal('user.contact.email', mail),
      class: beside('One of the closed list of message classes'),
      subject: personal('user.content.request', mail),
      body_text: personal('user.content.request', mail),
      body_html: personal('user.content.request', mail),
      made_at: personal('user.behavior.service_use', mail),
      sent_at: personal('user.behavior.service_use', mail),
      attempts: technical(),
      next_try_at: technical(),
      given_up_at: technical(),
      bounced_at: technical(),
      abandoned_at: technical(),
      workspace_id: reference('app.workspace'),
      unsubscribe: personal('user.unique_id.pseudonymous', { ...mail, export: { no: 'A way out of letters, gone with the letter' } }),
      last_error: personal('user.contact.email', { ...mail, export: { no: 'An answer of a mail server, for the operator' } }),
    },
  },
};

/** The kernel's own tables. */
export const kernelRegistry: Registry = { tables: { ...installation, ...log, ...rest } };
