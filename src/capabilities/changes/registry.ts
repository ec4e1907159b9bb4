import {
  closed,
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

const ruled = { service: 'contract', administration: 'contract', upkeep: 'legitimateInterest' } as const;
const answered = keep('Points at the anonymous row that erasure leaves; a version must show that somebody answered for it');
const about = technical('What is done to which system, when and why it had to be: about systems, not about people');

/** What is changed in systems, when, by which rules, and how it went. Who asked and who does it stands in the ticket. */
export const changesRegistry: Registry = {
  tables: {
    'app.change_model': {
      role: 'processor',
      subjects: {},
      columns: {
        tenant_id: tenant,
        id: key,
        key: technical('What administrators call a model in addresses'),
        workspace_id: reference('app.workspace'),
        position: technical(),
        active: technical(),
        published_number: technical(),
        version: technical(),
        updated_at: technical(),
      },
    },
    'app.change_model_version': {
      role: 'processor',
      subjects: { publisher: { via: 'published_by' } },
      columns: {
        tenant_id: tenant,
        model_id: reference('app.change_model'),
        number: technical(),
        definition: json(document('shared/model.ts ChangeModelDefinition', technical('Rules of changes as administrators write them'))),
        published_by: reference('app.person', 'Checked when it is written; an import acts too'),
        published_at: personal('user.behavior.service_use', {
          purposes: ruled,
          retention: 'record',
          export: true,
          erase: { publisher: answered },
        }),
      },
    },
    'app.change': {
      role: 'processor',
      subjects: {},
      columns: {
        tenant_id: tenant,
        ticket_id: reference('app.ticket'),
        model_key: technical('Of the model, the product’s own or the tenant’s'),
        model_number: technical(),
        planned: technical('When it is planned to be done'),
        planned_at: technical('When it was last given a time'),
        outage_minutes: technical(),
        plans: json(dictionary(technical('Which plan'), about)),
        answers: json(dictionary(technical('Which question of the model'), technical('Which of its answers'))),
        risk: closed,
        risk_points: technical(),
        began_at: technical('When work on it began'),
        ended_at: technical('When work on it was over'),
        irregular: technical('How it went past what was agreed, by a closed list'),
        irregular_reason: about,
        kept_both: about,
        review: technical('How a change went, as told after it'),
        version: technical(),
        updated_at: technical(),
      },
    },
    'app.change_touch': {
      role: 'processor',
      subjects: {},
      columns: {
        tenant_id: tenant,
        ticket_id: reference('app.ticket'),
        key: technical('Of what it touches: a service, or the name of a system in small letters'),
        service_id: reference('app.service'),
        ci: technical('Name of a system'),
        planned: technical('When it is planned to be touched'),
      },
    },
    'app.change_period': {
      role: 'processor',
      subjects: {},
      columns: {
        tenant_id: tenant,
        id: key,
        kind: closed,
        name: technical('What administrators call a window or a freeze'),
        workspace_id: reference('app.workspace'),
        services: technical('Identifiers of services'),
        time_zone: technical('In whose wall clock it is told'),
        begins: technical('By the wall clock'),
        minutes: technical(),
        rule: technical('RRULE of RFC 5545'),
        active: technical(),
        version: technical(),
        updated_at: technical(),
      },
    },
    'app.change_feed': {
      role: 'processor',
      subjects: { reader: { via: 'person_id' } },
      columns: {
        tenant_id: tenant,
        id: key,
        person_id: reference('app.person'),
        hash: technical('Hash of the secret in the address of the feed'),
        service_id: reference('app.service'),
        made_at: personal('user.behavior.service_use', {
          purposes: { service: 'contract' },
          retention: 'account',
          export: true,
          erase: { reader: 'delete' },
        }),
      },
    },
  },
};
