import { closed, keep, personal, type Registry, reference, technical, tenant } from '../../kernel/privacy/classify.ts';

const gone = 'Set by the program itself too';
const proof = 'Proof of what was asked and answered in time (Art. 12 GDPR), on the anonymous rows that erasure leaves';
const decided = { purposes: { service: 'legalObligation', administration: 'legalObligation' }, retention: 'audit', export: true } as const;
const arranged = personal('user.behavior.service_use', { ...decided, erase: { arranger: keep(proof) } });
const step = personal('user.behavior.service_use', { ...decided, erase: { asker: keep(proof), decider: keep(proof) } });
const decision = { ...decided, erase: { asker: keep(proof), decider: keep(proof) }, own: ['asker'] } as const;

const said = personal('user.account.settings', {
  ...decided,
  erase: { person: keep('Proof of what one let a browser do (Art. 7(1) GDPR), on the anonymous row that erasure leaves') },
});

/** What people asked for by right, by when it is due, and what became of it. */
export const rightsRegistry: Registry = {
  tables: {
    'app.rights_place': {
      role: 'processor',
      subjects: { arranger: { via: 'set_by' } },
      columns: {
        tenant_id: tenant,
        number: technical(),
        jurisdiction: closed,
        country: technical('Where the organisation counts its working days'),
        region: technical('A part of that country'),
        time_zone: technical('In which its days end'),
        set_by: reference('app.person', gone),
        at: arranged,
      },
    },
    'app.deadline_rule': {
      role: 'processor',
      subjects: { arranger: { via: 'made_by' } },
      columns: {
        tenant_id: tenant,
        jurisdiction: closed,
        right_key: closed,
        number: technical(),
        law: technical('The law, as people read it'),
        event: closed,
        amount: technical(),
        unit: closed,
        extension: technical(),
        notice: technical(),
        confirm: technical(),
        source: technical('Where the time stands in the law'),
        reason: technical('Why the time was corrected: about a law, and about nobody'),
        made_by: reference('app.person', gone),
        at: arranged,
      },
    },
    'app.device_permission_event': {
      role: 'controller',
      subjects: { person: { via: 'person_id' } },
      columns: {
        tenant_id: tenant,
        person_id: reference('app.person'),
        permission: closed,
        number: technical(),
        act: technical('Random identifier of the press of a button'),
        state: said,
        at: said,
      },
    },
    'app.right_item': {
      role: 'processor',
      subjects: {},
      columns: { tenant_id: tenant, right_key: closed, request_type_id: reference('app.request_type'), made_at: technical() },
    },
    'app.rights_desk': {
      role: 'processor',
      subjects: { arranger: { via: 'set_by' } },
      columns: {
        tenant_id: tenant,
        number: technical(),
        answered_by: technical('The office that answers, as the organisation publishes it'),
        address: technical('Its postal address, as the organisation publishes it'),
        warn_days: technical(),
        reasons: technical('Sentences that are at hand when an answer takes longer: about nobody'),
        set_by: reference('app.person', gone),
        at: arranged,
      },
    },
    'app.right_warning': {
      role: 'processor',
      subjects: {},
      columns: { tenant_id: tenant, ticket_id: reference('app.ticket'), due_on: technical(), kind: closed, at: technical() },
    },
    'app.first_contact': {
      role: 'processor',
      subjects: { told: { via: 'person_id' } },
      columns: {
        tenant_id: tenant,
        person_id: reference('app.person'),
        source: closed,
        letter_id: reference('app.outbound_mail', 'The letter is forgotten 30 days after it went; that it was written stays'),
        written_at: personal('user.behavior.service_use', {
          ...decided,
          erase: { told: keep('Proof that somebody was told of their data (Art. 14 GDPR), on the anonymous row that erasure leaves') },
        }),
        sent_at: technical('What became of a letter that the program wrote'),
        bounced_at: technical('What became of a letter that the program wrote'),
      },
    },
    'app.right_handed': {
      role: 'processor',
      subjects: { asker: { via: 'ticket_id', as: 'requester' } },
      columns: {
        tenant_id: tenant,
        ticket_id: reference('app.ticket'),
        copy_id: reference('app.data_copy'),
        kind: closed,
        fingerprint: technical('Of the archive as a whole: tells nothing of what was in it'),
        entries: technical(),
        at: personal('user.behavior.service_use', { ...decided, erase: { asker: keep(proof) } }),
      },
    },
    'app.right_step': {
      role: 'processor',
      subjects: { asker: { via: 'ticket_id', as: 'requester' }, decider: { via: 'by_id' } },
      columns: {
        tenant_id: tenant,
        ticket_id: reference('app.ticket'),
        number: technical(),
        step: closed,
        reason: personal('user.content.request', decision),
        letter_id: reference('app.outbound_mail', 'The letter is forgotten 30 days after it went; that it went stays'),
        by_id: reference('app.person'),
        at: step,
      },
    },
  },
};
