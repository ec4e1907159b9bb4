import { document, json, keep, personal, type Registry, reference, technical, tenant } from '../../kernel/privacy/classify.ts';

const answered = {
  purposes: { service: 'legalObligation', administration: 'legalObligation' },
  retention: 'audit',
  export: true,
} as const;
const anonymous = keep('Points at the anonymous row that erasure leaves; a policy must show that somebody answered for it');
const machines = 'A machine publishes too, at the first start';

const told = personal('user.behavior.service_use', {
  ...answered,
  erase: { told: keep('Evidence that a change was told, on the anonymous row that erasure leaves') },
});

/** Policies are about software and a company; of people they know who published them. */
export const policyRegistry: Registry = {
  tables: {
    'app.policy_identity': {
      role: 'controller',
      subjects: { editor: { via: 'updated_by' } },
      columns: {
        tenant_id: tenant,
        settings: json(
          document('the contract of policies', technical('A company’s public contact data; a role, never the name of a person')),
        ),
        version: technical(),
        updated_by: reference('app.person', machines),
        updated_at: personal('user.behavior.service_use', { ...answered, erase: { editor: anonymous } }),
      },
    },
    'app.policy_version': {
      role: 'controller',
      subjects: { publisher: { via: 'published_by' } },
      columns: {
        tenant_id: tenant,
        series: { kind: 'closed' },
        number: technical(),
        document: json(document('the compiler of policies', technical('Sentences and facts about the software, public'))),
        change: json(document('the compiler of policies', technical('Names of what changed'))),
        change_class: { kind: 'closed' },
        previous: technical('SHA-256 of the version before'),
        hash: technical('SHA-256 of this version and the one before'),
        published_by: reference('app.person', machines),
        published_at: personal('user.behavior.service_use', { ...answered, erase: { publisher: anonymous } }),
        effective_at: technical(),
      },
    },
    'app.policy_notice': {
      role: 'controller',
      subjects: { told: { via: 'person_id' } },
      columns: {
        tenant_id: tenant,
        series: { kind: 'closed' },
        number: technical(),
        person_id: reference('app.person'),
        letter_id: reference('app.outbound_mail', 'The letter is forgotten 30 days after it went; that it went stays'),
        written_at: told,
        sent_at: told,
        bounced_at: told,
        seen_at: told,
        acknowledged_at: told,
        tasked_at: technical(),
      },
    },
    'app.policy_coverage': {
      role: 'controller',
      subjects: {},
      columns: {
        tenant_id: tenant,
        series: { kind: 'closed' },
        number: technical(),
        of_tenant: reference('installation.tenant', 'Counted across the wall, by number only'),
        people: technical(),
        sent: technical(),
        bounced: technical(),
        seen: technical(),
        acknowledged: technical(),
        covered: technical(),
        rest: technical(),
        counted_at: technical(),
      },
    },
    'app.policy_exception': {
      role: 'controller',
      subjects: { signer: { via: 'signed_by' } },
      columns: {
        tenant_id: tenant,
        series: { kind: 'closed' },
        number: technical(),
        of_tenant: reference('installation.tenant', 'Counted across the wall, by number only'),
        uncovered: technical(),
        reason: technical('Why a version takes effect all the same; the form asks for no names of people'),
        signed_by: reference('app.person'),
        signed_at: personal('user.behavior.service_use', { ...answered, erase: { signer: anonymous } }),
      },
    },
    'app.policy_activation': {
      role: 'controller',
      subjects: {},
      columns: {
        tenant_id: tenant,
        series: { kind: 'closed' },
        number: technical(),
        at: technical(),
        people: technical(),
        covered: technical(),
      },
    },
    'app.policy_proof': {
      role: 'controller',
      subjects: {},
      columns: {
        tenant_id: tenant,
        assertion: technical('Name of an assertion'),
        ran_at: technical(),
        held_at: technical(),
        software: technical('Version of the software that was shown'),
        failures: technical(),
        red_since: technical(),
        fault: technical('Names of tables, columns and tests; never a value'),
      },
    },
  },
};
