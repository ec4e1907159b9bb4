import {
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
} from '../../kernel/privacy/classify.ts';

const offered = technical('Written by administrators about what is offered, not about people');
const texts = json(dictionary(technical('Language'), offered));
const definition = json(document('the contract of request types', offered));
const made = {
  purposes: { service: 'contract', administration: 'contract' },
  retention: 'record',
  export: true,
  erase: { publisher: keep('Points at the anonymous row that erasure leaves; a version must show that somebody answered for it') },
} as const;

/** What departments offer: texts and forms, and who published them. */
export const catalogRegistry: Registry = {
  tables: {
    'app.service': {
      role: 'processor',
      subjects: {},
      columns: {
        tenant_id: tenant,
        id: key,
        workspace_id: reference('app.workspace'),
        key: technical('Short name of a service'),
        name: texts,
        summary: texts,
        icon: technical('Name of a drawing'),
        position: technical(),
        active: technical(),
        version: technical(),
        made_at: technical(),
      },
    },
    'app.request_type': {
      role: 'processor',
      subjects: {},
      columns: {
        tenant_id: tenant,
        id: key,
        service_id: reference('app.service'),
        workspace_id: reference('app.workspace'),
        key: technical('Short name of a request type'),
        draft: definition,
        published_version: technical(),
        active: technical(),
        popularity: technical(),
        version: technical(),
        made_at: technical(),
        updated_at: technical(),
      },
    },
    'app.request_type_version': {
      role: 'processor',
      subjects: { publisher: { via: 'published_by' } },
      columns: {
        tenant_id: tenant,
        request_type_id: reference('app.request_type'),
        number: technical(),
        definition,
        published_by: reference('app.person', 'A machine publishes too, at the first start and in imports'),
        published_at: personal('user.behavior.service_use', made),
      },
    },
  },
};
