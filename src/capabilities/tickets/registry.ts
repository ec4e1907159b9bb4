import {
  beside,
  closed,
  derived,
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

const anonymous = keep('Points at the anonymous row that erasure leaves, so that the ticket stays whole');
const measured = keep('Numbers and times of an anonymous ticket; reports stay right');
const checked = 'Checked when it is written; a machine and an import act too';
const said = { purposes: { service: 'contract' }, retention: 'ticket', export: true } as const;
const words = { ...said, erase: { requester: 'redactSpans', opener: 'redactSpans' } } as const;
/** What one asks for is one's own; what agents write about it is theirs. */
const asked = { ...words, own: ['requester'] } as const;
const course = personal('user.behavior.service_use', { ...said, erase: { requester: measured } });
/** On a request of one's own: what somebody writes on another's is also about that one. */
const written = { ...said, erase: { author: 'redactSpans', requester: 'redactSpans' }, own: ['author', 'requester'] } as const;
const uploaded = { ...said, erase: { uploader: 'delete' }, own: ['uploader', 'requester'] } as const;
const ofTicket = { requester: { via: 'ticket_id', as: 'requester' } } as const;

const spine: Registry['tables'] = {
  'app.number_block': {
    role: 'processor',
    subjects: {},
    columns: { tenant_id: tenant, type: technical('A type of ticket'), next: technical() },
  },
  'app.ticket': {
    role: 'processor',
    subjects: { requester: { via: 'requester_id' }, opener: { via: 'opened_by_id' }, assignee: { via: 'assignee_id' } },
    columns: {
      tenant_id: tenant,
      id: key,
      type: closed,
      number: technical(),
      prefix: beside('Letters before the number'),
      digits: technical('Digits of the number, at least'),
      workspace_id: reference('app.workspace'),
      team_id: reference('app.team'),
      assignee_id: reference('app.person', checked),
      requester_id: reference('app.person'),
      opened_by_id: reference('app.person', checked),
      parent_id: reference('app.ticket'),
      request_type_id: reference('app.request_type', 'A ticket outlives the type it was asked by'),
      request_type_version: technical(),
      title: personal('user.content.request', asked),
      description_html: personal('user.content.request', asked),
      description_text: personal('user.content.request', asked),
      fields: json(document('the form version the ticket was asked by', personal('user.content.request', asked))),
      state: beside('A key of the state machine'),
      open: technical(),
      hold_reason: technical('A key of the state machine'),
      follow_up_at: course,
      waiting_on: closed,
      waiting_since: course,
      impact: technical(),
      urgency: technical(),
      priority: technical(),
      priority_override_reason: personal('user.content.request', words),
      channel: beside('Which way it came: one of the known ones'),
      hops: technical(),
      reopens: technical(),
      resolution_code: beside('A key of the state machine'),
      resolution_notes: personal('user.content.request', words),
      major: closed,
      merged_into_id: reference('app.ticket', 'A merge can be undone after its target was deleted'),
      last_requester_reply_at: course,
      last_agent_reply_at: personal('user.behavior.service_use', { ...said, erase: { assignee: measured } }),
      due_at: technical(),
      sort_position: technical(),
      external_ref: technical('The identifier of the record in the system it came from'),
      version: technical(),
      made_at: course,
      updated_at: course,
      resolved_at: course,
      closed_at: course,
      words: derived('title', 'description_text', 'fields'),
    },
  },
};

const around: Registry['tables'] = {
  'app.message': {
    role: 'processor',
    subjects: { author: { via: 'author_id' }, ...ofTicket },
    columns: {
      tenant_id: tenant,
      id: key,
      ticket_id: reference('app.ticket'),
      kind: closed,
      author_id: reference('app.person', checked),
      body_html: personal('user.content.request', written),
      body_text: personal('user.content.request', written),
      channel: beside('Which way it came: one of the known ones'),
      made_at: personal('user.behavior.service_use', { ...said, erase: { author: measured } }),
      words: derived('body_text'),
    },
  },
  'app.attachment': {
    role: 'processor',
    subjects: { uploader: { via: 'added_by' }, ...ofTicket },
    columns: {
      tenant_id: tenant,
      id: key,
      ticket_id: reference('app.ticket'),
      message_id: reference('app.message', 'An attachment waits for the message it will belong to'),
      file_id: reference('app.file'),
      name: personal('user.content.file', uploaded),
      internal: technical(),
      inline: technical(),
      added_by: reference('app.person', checked),
      made_at: personal('user.behavior.service_use', uploaded),
    },
  },
  'app.watcher': {
    role: 'processor',
    subjects: { watcher: { via: 'person_id' } },
    columns: {
      tenant_id: tenant,
      ticket_id: reference('app.ticket'),
      person_id: personal('user.behavior.service_use', { ...said, to: 'app.person', erase: { watcher: 'delete' } }),
      list: closed,
      shared: technical('Whether an agent let this person in'),
      made_at: personal('user.behavior.service_use', { ...said, erase: { watcher: 'delete' } }),
    },
  },
  'app.ticket_tag': {
    role: 'processor',
    subjects: ofTicket,
    columns: {
      tenant_id: tenant,
      ticket_id: reference('app.ticket'),
      // People type tags, so a tag can name somebody.
      tag: personal('user.content.request', { ...said, erase: { requester: 'delete' } }),
    },
  },
  'app.ticket_link': {
    role: 'processor',
    subjects: { linker: { via: 'made_by' } },
    columns: {
      tenant_id: tenant,
      from_id: reference('app.ticket'),
      to_id: reference('app.ticket'),
      kind: closed,
      made_by: reference('app.person', checked),
      made_at: personal('user.behavior.service_use', { ...said, erase: { linker: anonymous } }),
    },
  },
  'app.plan_step': {
    role: 'processor',
    subjects: {},
    columns: {
      tenant_id: tenant,
      ticket_id: reference('app.ticket'),
      key: technical('Name of a step, as administrators wrote it in the request type'),
      attempt: technical(),
      place: technical(),
      task_id: reference('app.ticket'),
      decision: closed,
      asked_at: technical('When an approval between tasks was asked for'),
      answer: closed,
    },
  },
  'app.ticket_merge': {
    role: 'processor',
    subjects: { merger: { via: 'merged_by' } },
    columns: {
      tenant_id: tenant,
      id: key,
      from_id: reference('app.ticket'),
      into_id: reference('app.ticket'),
      moved: json(document('the merge of the service', technical('Identifiers of what moved, and states it had'))),
      merged_by: reference('app.person', checked),
      merged_at: personal('user.behavior.service_use', { ...said, erase: { merger: anonymous } }),
      undone_at: technical(),
    },
  },
};

const numbering: Registry['tables'] = {
  'app.number_prefix': {
    role: 'processor',
    subjects: {},
    columns: {
      tenant_id: tenant,
      id: key,
      workspace_id: reference('app.workspace'),
      type: closed,
      prefix: technical('Letters before the numbers of a type'),
      current: technical(),
      since: technical(),
    },
  },
  'app.number_width': {
    role: 'processor',
    subjects: {},
    columns: {
      tenant_id: tenant,
      workspace_id: reference('app.workspace'),
      type: closed,
      digits: technical('Digits of the numbers of a type, at least'),
    },
  },
};

/** Tickets and what is said on them. */
export const ticketRegistry: Registry = { tables: { ...spine, ...around, ...numbering } };
