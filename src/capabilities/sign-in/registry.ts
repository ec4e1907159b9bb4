import { beside, closed, key, personal, type Registry, reference, technical, tenant } from '../../kernel/privacy/classify.ts';

const security = { purposes: { security: 'legitimateInterest' }, erase: { self: 'delete' } } as const;
/** Admins invite, and take back what they sent. */
const invited = { security: 'legitimateInterest', administration: 'contract' } as const;
const secret = { ...security, export: { no: 'A hash of a secret: of use only to somebody who wants to guess it' } } as const;
const session = { ...security, retention: 'session', export: true } as const;
/** Read where everything about a person is handed out, to them and nobody else (Art. 12(6) GDPR). */
const proved = { ...session, purposes: { security: 'legitimateInterest', service: 'legalObligation' } } as const;
const token = { ...security, retention: 'token', export: true } as const;

/** How people come in. Secrets are here as hashes only. */
export const signInRegistry: Registry = {
  tables: {
    'app.credential': {
      role: 'processor',
      subjects: { self: { via: 'person_id' } },
      columns: {
        tenant_id: tenant,
        person_id: reference('app.person'),
        password_hash: personal('user.authorization.credentials', { ...secret, retention: 'account' }),
        // Whoever founds an organisation begins with a password.
        changed_at: personal('user.account', { ...security, purposes: invited, retention: 'account', export: true }),
      },
    },
    'app.session': {
      role: 'processor',
      subjects: { self: { via: 'person_id' } },
      columns: {
        tenant_id: tenant,
        id: key,
        token_sha256: personal('user.authorization.credentials', { ...secret, retention: 'session' }),
        person_id: reference('app.person'),
        browser: personal('user.device.browser', session),
        network: personal('user.device.ip_address', session),
        made_at: personal('user.behavior.service_use', session),
        seen_at: personal('user.behavior.service_use', session),
        proved_at: personal('user.behavior.service_use', proved),
        idle_end: personal('user.behavior.service_use', session),
        absolute_end: personal('user.behavior.service_use', session),
      },
    },
    'app.link_token': {
      role: 'processor',
      subjects: { self: { via: 'person_id' } },
      columns: {
        tenant_id: tenant,
        token_sha256: personal('user.authorization.credentials', { ...secret, retention: 'link' }),
        person_id: reference('app.person'),
        kind: closed,
        made_at: personal('user.account', { ...security, purposes: invited, retention: 'link', export: true }),
        ends_at: technical(),
        used_at: personal('user.account', { ...security, retention: 'link', export: true }),
      },
    },
    'app.api_token': {
      role: 'processor',
      subjects: { self: { via: 'person_id' } },
      columns: {
        tenant_id: tenant,
        id: key,
        token_sha256: personal('user.authorization.credentials', { ...secret, retention: 'token' }),
        person_id: reference('app.person'),
        name: personal('user.account.settings', token),
        scopes: beside('Each one of the closed list of scopes'),
        made_at: personal('user.account', token),
        ends_at: technical(),
        seen_at: personal('user.behavior.service_use', token),
      },
    },
    'app.sign_in_throttle': {
      role: 'processor',
      subjects: { self: { match: 'subject_hash', with: 'app.person.email' } },
      columns: {
        tenant_id: tenant,
        // A keyed hash is still about somebody: whoever holds the address and the key can find it again.
        subject_hash: personal('user.unique_id.pseudonymous', { ...secret, retention: 'throttle' }),
        failures: technical(),
        window_start: technical(),
      },
    },
  },
};
