import {
  closed,
  dictionary,
  json,
  keep,
  key,
  personal,
  type Registry,
  reference,
  technical,
  tenant,
} from '../../kernel/privacy/classify.ts';

const proof = keep('Proof of who decided what in a major incident, on the anonymous rows that erasure leaves');
const served = { purposes: { service: 'contract' }, retention: 'ticket', export: true } as const;
const checked = 'Checked when it is written; an import acts too';
const course = personal('user.behavior.service_use', { ...served, erase: { proposer: proof } });
const reasoned = personal('user.content.request', { ...served, erase: { proposer: 'redactSpans' }, own: ['proposer'] });
const outside = technical('Written for readers outside, without names of people, as whoever writes it is told; not about people');
const named = personal('user.behavior.service_use', { ...served, erase: { named: 'delete' } });

const learnt = personal('user.content.request', { ...served, erase: { writer: 'redactSpans' }, own: ['writer'] });
const wrote = (who: string) => personal('user.behavior.service_use', { ...served, erase: { [who]: proof } });

/** Major incidents: who proposed and decided, who has which role, what was told outside and to whom that is open. */
export const majorRegistry: Registry = {
  tables: {
    'app.major_incident_manager': {
      role: 'processor',
      subjects: { named: { via: 'person_id' } },
      columns: { tenant_id: tenant, workspace_id: reference('app.workspace'), person_id: reference('app.person'), made_at: named },
    },
    'app.major_incident': {
      role: 'processor',
      subjects: { proposer: { via: 'proposed_by_id' } },
      columns: {
        tenant_id: tenant,
        id: key,
        ticket_id: reference('app.ticket'),
        state: closed,
        reason: reasoned,
        proposed_by_id: reference('app.person'),
        proposed_at: course,
        decided_by_id: reference('app.person', checked),
        decided_at: course,
        decision_reason: reasoned,
        ended_by_id: reference('app.person', checked),
        ended_at: course,
        end_reason: reasoned,
        headline: json(dictionary(technical('Language'), outside)),
        cadence_minutes: technical(),
        update_due_at: technical('When the next update is due'),
        told_before_at: technical(),
        told_missed_at: technical(),
        version: technical(),
      },
    },
    'app.major_incident_role': {
      role: 'processor',
      subjects: { named: { via: 'person_id' } },
      columns: {
        tenant_id: tenant,
        major_id: reference('app.major_incident'),
        role: closed,
        person_id: reference('app.person'),
        made_at: personal('user.behavior.service_use', { ...served, erase: { named: proof } }),
      },
    },
    'app.major_incident_service': {
      role: 'processor',
      subjects: {},
      columns: { tenant_id: tenant, major_id: reference('app.major_incident'), service_id: reference('app.service'), effect: closed },
    },
    'app.major_incident_update': {
      role: 'processor',
      subjects: { teller: { via: 'by_id' } },
      columns: {
        tenant_id: tenant,
        id: key,
        major_id: reference('app.major_incident'),
        phase: closed,
        headline: json(dictionary(technical('Language'), outside)),
        said: json(dictionary(technical('Language'), outside)),
        on_portal: technical(),
        on_status_page: technical(),
        on_ticket: technical(),
        by_id: reference('app.person'),
        made_at: personal('user.behavior.service_use', { ...served, erase: { teller: proof } }),
      },
    },
    'app.major_incident_review': {
      role: 'processor',
      subjects: { writer: { via: 'written_by_id' }, finisher: { via: 'finished_by_id' } },
      columns: {
        tenant_id: tenant,
        major_id: reference('app.major_incident'),
        ...{ happened: learnt, impact: learnt, went_well: learnt, went_badly: learnt, causes: learnt },
        version: technical(),
        written_by_id: reference('app.person'),
        written_at: wrote('writer'),
        finished_by_id: reference('app.person', checked),
        finished_at: wrote('finisher'),
      },
    },
    'app.major_incident_action': {
      role: 'processor',
      subjects: { adder: { via: 'added_by_id' } },
      columns: {
        tenant_id: tenant,
        major_id: reference('app.major_incident'),
        task_id: reference('app.ticket'),
        added_by_id: reference('app.person'),
        added_at: wrote('adder'),
      },
    },
    'app.major_incident_duty': {
      role: 'processor',
      subjects: {},
      columns: { tenant_id: tenant, workspace_id: reference('app.workspace'), version: technical() },
    },
    'app.status_page': {
      role: 'processor',
      subjects: {},
      columns: { tenant_id: tenant, visibility: closed, version: technical(), updated_at: technical() },
    },
    'app.status_page_service': {
      role: 'processor',
      subjects: {},
      columns: { tenant_id: tenant, service_id: reference('app.service'), position: technical() },
    },
  },
};
