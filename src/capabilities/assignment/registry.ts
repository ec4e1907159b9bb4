import { document, json, keep, key, personal, type Registry, reference, technical, tenant } from '../../kernel/privacy/classify.ts';

const served = { purposes: { service: 'contract', administration: 'contract' }, export: true } as const;
const ofPerson = { ...served, retention: 'account', erase: { agent: 'delete' } } as const;
const away = personal('user.workplace', { ...served, retention: 'account', erase: { away: 'delete' } });
const rules = json(document('the contract of assignment', technical('Conditions, teams and methods as administrators write them')));

/** Who gets what comes in: rules about tickets, and what the people who work on them can take on. */
export const assignmentRegistry: Registry = {
  tables: {
    'app.assignment_book': {
      role: 'processor',
      subjects: {},
      columns: {
        tenant_id: tenant,
        workspace_id: reference('app.workspace'),
        published_number: technical(),
        draft: rules,
        version: technical(),
        updated_at: technical(),
      },
    },
    'app.assignment_version': {
      role: 'processor',
      subjects: { publisher: { via: 'published_by' } },
      columns: {
        tenant_id: tenant,
        workspace_id: reference('app.workspace'),
        number: technical(),
        definition: rules,
        published_by: reference('app.person', 'A machine publishes too, in the demo'),
        published_at: personal('user.behavior.service_use', {
          ...served,
          retention: 'record',
          erase: { publisher: keep('Points at the anonymous row that erasure leaves; a version must show that somebody answered for it') },
        }),
      },
    },
    'app.assignment_turn': {
      role: 'processor',
      subjects: { agent: { via: 'person_id' } },
      columns: {
        tenant_id: tenant,
        workspace_id: reference('app.workspace'),
        rule_id: technical('A rule of the workspace'),
        person_id: reference('app.person'),
        taken_at: personal('user.behavior.service_use', ofPerson),
      },
    },
    'app.agent_work': {
      role: 'processor',
      subjects: { agent: { via: 'person_id' } },
      columns: {
        tenant_id: tenant,
        workspace_id: reference('app.workspace'),
        person_id: reference('app.person'),
        capacity: personal('user.workplace', ofPerson),
        calendar_id: personal('user.workplace', { ...ofPerson, to: 'app.business_calendar' }),
        version: technical(),
        updated_at: personal('user.workplace', ofPerson),
      },
    },
    'app.skill': {
      role: 'processor',
      subjects: {},
      columns: {
        tenant_id: tenant,
        id: key,
        workspace_id: reference('app.workspace'),
        name: json(document('the contract of assignment', technical('What a department calls a skill'))),
        active: technical(),
        version: technical(),
        made_at: technical(),
      },
    },
    'app.person_skill': {
      role: 'processor',
      subjects: { agent: { via: 'person_id' } },
      columns: {
        tenant_id: tenant,
        person_id: reference('app.person'),
        skill_id: reference('app.skill'),
        level: personal('user.workplace', ofPerson),
      },
    },
    'app.absence': {
      role: 'processor',
      subjects: { away: { via: 'person_id' } },
      columns: {
        tenant_id: tenant,
        id: key,
        person_id: reference('app.person'),
        from_day: away,
        until_day: away,
        made_by: reference('app.person', 'Themselves or whoever leads them'),
        made_at: away,
      },
    },
  },
};
