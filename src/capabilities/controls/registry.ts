import { closed, document, json, keep, key, personal, type Registry, reference, technical, tenant } from '../../kernel/privacy/classify.ts';

const ticket = 'An incident outlives what it was opened for';

/** Measures are about software and machines; of people they know who answers for what no probe can see. */
export const controlsRegistry: Registry = {
  tables: {
    'app.control_check': {
      role: 'controller',
      subjects: {},
      columns: {
        tenant_id: tenant,
        control: closed,
        verdict: closed,
        facts: json(document('the probes of controls', technical('Numbers, times, versions and names of tables; never of a person'))),
        ran_at: technical(),
        held_at: technical(),
        software: technical('Version of the software that looked'),
        failures: technical(),
        red_since: technical(),
        incident_id: reference('app.ticket', ticket),
      },
    },
    'app.control_day': {
      role: 'controller',
      subjects: {},
      columns: {
        tenant_id: tenant,
        control: closed,
        day: technical('Goes after thirty days: older ones are told to nobody'),
        held: technical(),
        gaps: technical(),
        failed: technical(),
      },
    },
    'app.control_attestation': {
      role: 'controller',
      subjects: { attester: { via: 'attested_by' } },
      columns: {
        tenant_id: tenant,
        id: key,
        control: closed,
        done_on: technical(),
        valid_until: technical(),
        says: technical('What was done to a machine; the form asks for no names of people'),
        attested_by: reference('app.person'),
        attested_at: personal('user.behavior.service_use', {
          purposes: { service: 'legalObligation', administration: 'legalObligation' },
          retention: 'audit',
          export: true,
          erase: { attester: keep('Points at the anonymous row that erasure leaves; a measure must show that somebody answered for it') },
        }),
      },
    },
  },
};
