import { closed, keep, key, personal, type Registry, reference, technical, tenant } from '../../kernel/privacy/classify.ts';

const agreed = {
  // What a plan holds is asked at each use.
  purposes: { service: 'contract', administration: 'contract' },
  retention: 'audit',
  export: true,
} as const;
const proof = keep('Who agreed for an organisation, on the anonymous row that erasure leaves: evidence of the contract');

/** What an organisation subscribed to and agreed with the operator. */
export const subscriptionRegistry: Registry = {
  tables: {
    'app.subscription': {
      role: 'controller',
      subjects: { canceler: { via: 'canceled_by' } },
      columns: {
        tenant_id: tenant,
        plan: closed,
        period: closed,
        state: closed,
        started_at: technical('About the organisation'),
        ends_at: technical('About the organisation'),
        freezes_at: technical('About the organisation'),
        next_plan: closed,
        next_period: closed,
        canceled_at: personal('user.behavior.service_use', { ...agreed, erase: { canceler: proof } }),
        canceled_by: reference('app.person'),
        version: technical(),
      },
    },
    'app.contract': {
      role: 'controller',
      subjects: { signer: { via: 'accepted_by' } },
      columns: {
        tenant_id: tenant,
        id: key,
        kind: closed,
        document_version: technical('Version of a document of the operator'),
        fingerprint: technical('Of a document of the operator'),
        customer: technical('Name of an organisation'),
        provider: technical('Name of an organisation'),
        starts_at: technical('About the organisation'),
        ends_at: technical('About the organisation'),
        accepted_by: reference('app.person'),
        accepted_at: personal('user.behavior.service_use', { ...agreed, erase: { signer: proof } }),
      },
    },
    'app.contract_text': {
      role: 'controller',
      subjects: {},
      columns: {
        tenant_id: tenant,
        fingerprint: technical('Of a document of the operator'),
        kind: closed,
        document_version: technical('Version of a document of the operator'),
        wording: technical('A document of the operator'),
      },
    },
    'app.subscription_notice': {
      role: 'controller',
      subjects: {},
      columns: { tenant_id: tenant, ends_at: technical(), days: technical(), sent_at: technical() },
    },
  },
};
