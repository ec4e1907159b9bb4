import { document, json, keep, key, personal, type Registry, reference, technical, tenant } from '../../kernel/privacy/classify.ts';

const published = {
  purposes: { service: 'contract', administration: 'contract', upkeep: 'legitimateInterest' },
  retention: 'record',
  export: true,
  erase: { publisher: keep('Points at the anonymous row that erasure leaves; a version must show that somebody answered for it') },
} as const;
const byWhom = reference('app.person', 'A machine publishes too, so that the holidays of coming years are known');

/** When departments work and what they agreed to: texts and numbers, and who published them. */
export const slaRegistry: Registry = {
  tables: {
    'app.business_calendar': {
      role: 'processor',
      subjects: {},
      columns: {
        tenant_id: tenant,
        id: key,
        workspace_id: reference('app.workspace'),
        name: technical('What administrators call a calendar'),
        active: technical(),
        published_version: technical(),
        feed_hash: technical('Hash of the secret in the address of the feed'),
        version: technical(),
        made_at: technical(),
        updated_at: technical(),
      },
    },
    'app.service_level': {
      role: 'processor',
      subjects: {},
      columns: {
        tenant_id: tenant,
        id: key,
        workspace_id: reference('app.workspace'),
        published_version: technical(),
        version: technical(),
        made_at: technical(),
        updated_at: technical(),
      },
    },
    'app.service_level_version': {
      role: 'processor',
      subjects: { publisher: { via: 'published_by' } },
      columns: {
        tenant_id: tenant,
        level_id: reference('app.service_level'),
        number: technical(),
        calendar_id: reference('app.business_calendar'),
        definition: json(document('the contract of agreements', technical('Targets and conditions as administrators write them'))),
        published_by: reference('app.person', 'A machine publishes too, at the first start'),
        published_at: personal('user.behavior.service_use', published),
      },
    },
    'app.business_calendar_version': {
      role: 'processor',
      subjects: { publisher: { via: 'published_by' } },
      columns: {
        tenant_id: tenant,
        calendar_id: reference('app.business_calendar'),
        number: technical(),
        definition: json(document('the contract of business calendars', technical('Hours, and days as administrators call them'))),
        first_year: technical(),
        last_year: technical(),
        published_by: byWhom,
        published_at: personal('user.behavior.service_use', published),
      },
    },
  },
};
