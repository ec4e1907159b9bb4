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

const served = { purposes: { service: 'contract' }, retention: 'ticket', export: true } as const;
const answered = keep('Beside the anonymous row that erasure leaves it tells that somebody answered for it');
const checked = 'Checked when it is written; a machine acts too';
const ofItsTicket = reference('app.ticket', 'Bound to the problem, which is bound to its ticket');
const ofProblem = { opener: { via: 'ticket_id', as: 'opener' } } as const;
/** Agents write it about a trouble; a name in it goes when its bearer is erased. */
const written = personal('user.content.request', { ...served, erase: { opener: 'redactSpans' }, own: ['opener'] });
const noted = personal('user.content.request', { ...served, erase: { writer: 'redactSpans' }, own: ['writer'] });
const done = (who: string) => personal('user.behavior.service_use', { ...served, erase: { [who]: answered } });

/** What is known of problems, what was told of them, and which incidents may be one. */
export const problemsRegistry: Registry = {
  tables: {
    'app.problem': {
      role: 'processor',
      subjects: { ...ofProblem, knower: { via: 'known_error_by' } },
      columns: {
        tenant_id: tenant,
        ticket_id: reference('app.ticket'),
        cause: technical('Key of a class of causes'),
        root_cause: written,
        workaround: written,
        fix: written,
        known_error_at: done('knower'),
        known_error_by: reference('app.person', checked),
        article_id: reference('app.article'),
        version: technical(),
        updated_at: technical(),
      },
    },
    'app.problem_why': {
      role: 'processor',
      subjects: ofProblem,
      columns: { tenant_id: tenant, ticket_id: ofItsTicket, step: technical(), answer: written },
    },
    'app.problem_moment': {
      role: 'processor',
      subjects: { writer: { via: 'made_by' } },
      columns: {
        tenant_id: tenant,
        id: key,
        ticket_id: ofItsTicket,
        at: technical('When something happened to a service'),
        said: noted,
        made_by: reference('app.person', checked),
        made_at: done('writer'),
        version: technical(),
      },
    },
    'app.problem_cause': {
      role: 'processor',
      subjects: {},
      columns: {
        tenant_id: tenant,
        key: technical('Key of a class of causes'),
        name: json(dictionary(technical('Language'), technical('A class of causes, as administrators call it'))),
        position: technical(),
        active: technical(),
        version: technical(),
        updated_at: technical(),
      },
    },
    'app.problem_announcement': {
      role: 'processor',
      subjects: { writer: { via: 'told_by' } },
      columns: {
        tenant_id: tenant,
        id: key,
        ticket_id: ofItsTicket,
        kind: closed,
        text_en: noted,
        text_de: noted,
        resolves: technical(),
        told_by: reference('app.person', checked),
        told_at: done('writer'),
      },
    },
    'app.problem_announced': {
      role: 'processor',
      subjects: {},
      columns: {
        tenant_id: tenant,
        announcement_id: reference('app.problem_announcement'),
        ticket_id: reference('app.ticket'),
        resolved: technical(),
      },
    },
    'app.problem_candidate': {
      role: 'processor',
      subjects: { judge: { via: 'dismissed_by' } },
      columns: {
        tenant_id: tenant,
        id: key,
        workspace_id: reference('app.workspace'),
        problem_id: ofItsTicket,
        dismissed_by: reference('app.person', checked),
        dismissed_at: done('judge'),
        dismissed_size: technical(),
        made_at: technical(),
        refreshed_at: technical(),
      },
    },
    'app.problem_candidate_ticket': {
      role: 'processor',
      subjects: {},
      columns: { tenant_id: tenant, candidate_id: reference('app.problem_candidate'), ticket_id: reference('app.ticket') },
    },
  },
};
