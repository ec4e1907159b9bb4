import { closed, document, json, keep, key, personal, type Registry, reference, technical, tenant } from '../../kernel/privacy/classify.ts';

const said = {
  purposes: { service: 'legalObligation', administration: 'legalObligation' },
  retention: 'audit',
  export: true,
  erase: { person: keep('Proof that one was asked and what one said (Art. 7(1) GDPR), on the anonymous row that erasure leaves') },
} as const;
const news = {
  purposes: { service: 'contract', administration: 'contract', news: 'consent', features: 'consent' },
  retention: 'record',
  export: true,
  erase: { author: keep('What an organisation told its people, on the anonymous row that erasure leaves') },
  own: ['author'],
} as const;
const act = personal('user.behavior.service_use', said);
/** What somebody said last is asked for at each use, under the purpose that wants to know. */
const answer = personal('user.behavior.service_use', {
  ...said,
  purposes: { ...said.purposes, usageStatistics: 'consent', mailOpens: 'consent', news: 'consent', features: 'consent' },
});

/** What each person allowed and refused, and the words that they were shown. */
export const consentRegistry: Registry = {
  tables: {
    'app.consent_notice': {
      role: 'controller',
      subjects: {},
      columns: {
        tenant_id: tenant,
        fingerprint: technical('SHA-256 of the words that were shown'),
        notice: json(document('the contract of choices', technical('Words about the software, the same for everybody'))),
        kept_at: technical(),
      },
    },
    'app.news': {
      role: 'processor',
      subjects: { author: { via: 'made_by' } },
      columns: {
        tenant_id: tenant,
        id: key,
        class: closed,
        title: personal('user.content.request', news),
        body: personal('user.content.request', news),
        title_de: personal('user.content.request', news),
        body_de: personal('user.content.request', news),
        made_by: reference('app.person'),
        made_at: personal('user.behavior.service_use', news),
      },
    },
    'app.message_choice': {
      role: 'controller',
      subjects: { person: { via: 'person_id' } },
      columns: {
        tenant_id: tenant,
        person_id: reference('app.person'),
        class: closed,
        number: technical(),
        is_on: act,
        at: act,
      },
    },
    'app.consent_event': {
      role: 'controller',
      subjects: { person: { via: 'person_id' } },
      columns: {
        tenant_id: tenant,
        person_id: reference('app.person'),
        purpose: answer,
        number: technical(),
        id: technical('Random identifier of the row'),
        act: technical('Random identifier of the press of a button'),
        state: answer,
        method: act,
        place: act,
        notice: technical('SHA-256 of the words that were shown'),
        policy: technical(),
        at: answer,
      },
    },
  },
};
