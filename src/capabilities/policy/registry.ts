import { document, json, keep, personal, type Registry, reference, technical, tenant } from '../../kernel/privacy/classify.ts';

const answered = {
  purposes: { administration: 'legalObligation' },
  retention: 'audit',
  export: true,
} as const;
const anonymous = keep('Points at the anonymous row that erasure leaves; a policy must show that somebody answered for it');
const machines = 'A machine publishes too, at the first start';

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
