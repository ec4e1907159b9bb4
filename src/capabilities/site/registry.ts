import { personal, type Registry, reference, technical, tenant } from '../../kernel/privacy/classify.ts';

const asked = { purposes: { service: 'contract' }, retention: 'link', erase: { asker: 'delete' }, export: true } as const;
const closed = { kind: 'closed' } as const;

const mail = {
  purposes: { service: 'contract', administration: 'contract' },
  retention: 'record',
  erase: { writer: 'delete' },
  export: true,
} as const;

/** Who asked to begin, until their letter is opened or seven days have passed. */
export const siteRegistry: Registry = {
  tables: {
    'app.sign_up': {
      role: 'controller',
      subjects: { asker: { match: 'email', with: 'app.person.email' } },
      columns: {
        tenant_id: tenant,
        id: technical('Surrogate key'),
        token_sha256: technical('SHA-256 of the secret in the letter'),
        company: technical('Name of a company, not of a person'),
        slug: technical('The part of an address that a company asked for'),
        given_name: personal('user.name.first', asked),
        family_name: personal('user.name.last', asked),
        email: personal('user.contact.email', asked),
        plan: closed,
        country: technical('Country of a company'),
        locale: personal('user.account.settings', asked),
        terms_version: technical('Which version of the terms was shown'),
        asked_at: personal('user.behavior.service_use', asked),
        ends_at: technical(),
        founded: reference('installation.tenant', 'Made in the same transaction by a function of the installation'),
        settled_at: technical(),
      },
    },
    'app.kept_mail': {
      role: 'controller',
      subjects: { writer: { match: 'sender', with: 'app.person.email' } },
      columns: {
        tenant_id: tenant,
        id: technical('Surrogate key'),
        sender: personal('user.contact.email', mail),
        recipient: technical('An address of the operator'),
        raw: personal('user.content.request', mail),
        received_at: personal('user.behavior.service_use', mail),
        attempts: technical(),
        reason: closed,
      },
    },
  },
};
