import { closed, document, json, keep, key, personal, type Registry, reference, technical, tenant } from '../../kernel/privacy/classify.ts';

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
    'app.ticket_clock': {
      role: 'processor',
      subjects: {},
      columns: {
        tenant_id: tenant,
        ticket_id: reference('app.ticket'),
        level_id: reference('app.service_level'),
        level_number: technical(),
        cycle: technical(),
        state: closed,
        due_at: technical('When what was agreed is used up'),
        next_at: technical('When something comes by itself'),
        is_next: technical(),
        kept_at: technical('When the row was first written'),
      },
    },
    'app.clock_mark': {
      role: 'processor',
      subjects: {},
      columns: {
        tenant_id: tenant,
        ticket_id: reference('app.ticket'),
        level_id: reference('app.service_level'),
        cycle: technical(),
        mark: technical('Which moment of a clock: a share, minutes before or after, or its end'),
        reached_at: technical('When the clock reached it'),
        told_at: technical('When the log was told'),
        team_id: reference('app.team', 'A team that is no longer there keeps what it missed'),
      },
    },
    'app.breach_reason': {
      role: 'processor',
      subjects: {},
      columns: {
        tenant_id: tenant,
        id: key,
        workspace_id: reference('app.workspace'),
        name: json(document('the contract of breaches', technical('What administrators call a reason'))),
        active: technical(),
        version: technical(),
        made_at: technical(),
        updated_at: technical(),
      },
    },
    'app.breach_explanation': {
      role: 'processor',
      subjects: { explainer: { via: 'explained_by' } },
      columns: {
        tenant_id: tenant,
        ticket_id: reference('app.ticket'),
        level_id: reference('app.service_level'),
        cycle: technical(),
        reason_id: reference('app.breach_reason'),
        explained_by: reference('app.person'),
        explained_at: personal('user.behavior.service_use', {
          purposes: { service: 'contract', administration: 'contract', upkeep: 'legitimateInterest' },
          retention: 'ticket',
          export: true,
          erase: { explainer: keep('Points at the anonymous row that erasure leaves; a ticket must show that somebody answered for it') },
        }),
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
