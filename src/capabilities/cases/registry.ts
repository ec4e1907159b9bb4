import {
  beside,
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

/**
 * What a copy holds is read by a reviewer before it is handed out, and nobody reads a confidential case but whom it was shared with: so people read
 * their case where it lies, and it is in no copy. Whom a case is about is told by people (Art. 15(4) GDPR), never by a program.
 */
const closedTo = {
  no: 'A confidential case is read where it lies, by whom it is shared with: a copy would pass through other hands',
} as const;
const held = { purposes: { service: 'contract' }, retention: 'ticket', export: closedTo } as const;
const anonymous = keep('Points at the anonymous row that erasure leaves, so that the case stays whole until it is erased');
const proof = keep('Proof of who could see a confidential case and who opened it, on the anonymous rows that erasure leaves');

const words = personal('user.content.request', { ...held, erase: { requester: 'redactSpans' } });
const course = personal('user.behavior.service_use', { ...held, erase: { requester: anonymous } });
const said = personal('user.content.request', { ...held, erase: { author: 'redactSpans' } });
const granted = personal('user.behavior.service_use', { ...held, erase: { reader: proof } });
const named = (subject: string) => personal('user.behavior.service_use', { ...held, erase: { [subject]: 'delete' } });

const classes: Registry['tables'] = {
  'app.confidential_case_class': {
    role: 'processor',
    subjects: {},
    columns: {
      tenant_id: tenant,
      id: key,
      workspace_id: reference('app.workspace'),
      key: technical('Key of a kind of cases, configuration'),
      name: json(dictionary(technical('Language'), technical('Name of a kind of cases, configuration'))),
      prefix: technical('Letters before a reference, configuration'),
      confidentiality: closed,
      portal: technical(),
      machine: json(document('cases/shared/machine CaseMachine', technical('States and moves, configuration'))),
      kept_months: technical(),
      active: technical(),
      version: technical(),
      made_at: technical(),
    },
  },
  'app.confidential_case_team': {
    role: 'processor',
    subjects: { member: { via: 'person_id' } },
    columns: {
      tenant_id: tenant,
      class_id: reference('app.confidential_case_class'),
      person_id: reference('app.person'),
      leads: technical(),
      leads_since: named('member'),
      added_by_id: reference('app.person', 'Who added them outlives their own account as a pointer only'),
      made_at: named('member'),
    },
  },
  'app.confidential_setting': {
    role: 'processor',
    subjects: {},
    columns: {
      tenant_id: tenant,
      glass_minutes: technical('How long a broken glass opens, configuration'),
      guard_days: technical('How long somebody guards privacy before they count, configuration'),
      version: technical(),
    },
  },
  'app.confidential_group': {
    role: 'processor',
    subjects: {},
    columns: {
      tenant_id: tenant,
      id: key,
      workspace_id: reference('app.workspace'),
      name: technical('Name of a group, configuration'),
      version: technical(),
      made_at: technical(),
    },
  },
  'app.confidential_group_member': {
    role: 'processor',
    subjects: { member: { via: 'person_id' } },
    columns: {
      tenant_id: tenant,
      group_id: reference('app.confidential_group'),
      person_id: reference('app.person'),
      added_by_id: reference('app.person', 'Who added them outlives their own account as a pointer only'),
      made_at: named('member'),
    },
  },
};

const cases: Registry['tables'] = {
  'app.confidential_case': {
    role: 'processor',
    subjects: { requester: { via: 'requester_id' } },
    columns: {
      tenant_id: tenant,
      id: key,
      class_id: reference('app.confidential_case_class'),
      reference: beside('Letters by chance by which a case is called'),
      title: words,
      description_html: words,
      description_text: words,
      state: beside('A key of the state machine'),
      open: technical(),
      priority: technical(),
      due_at: course,
      requester_id: reference('app.person'),
      opened_by_id: reference('app.person'),
      assignee_id: reference('app.person'),
      channel: closed,
      opened_at: course,
      updated_at: course,
      last_said_at: course,
      closed_at: course,
      keep_until: technical(),
      version: technical(),
    },
  },
  'app.confidential_case_subject': {
    role: 'processor',
    subjects: { subject: { via: 'person_id' } },
    columns: {
      tenant_id: tenant,
      case_id: reference('app.confidential_case'),
      person_id: reference('app.person'),
      named_by_id: reference('app.person', 'Who named them outlives their own account as a pointer only'),
      made_at: named('subject'),
    },
  },
  'app.confidential_case_grant': {
    role: 'processor',
    subjects: { reader: { via: 'person_id' } },
    columns: {
      tenant_id: tenant,
      id: key,
      case_id: reference('app.confidential_case'),
      person_id: reference('app.person'),
      group_id: reference('app.confidential_group'),
      kind: closed,
      reason: personal('user.content.request', { ...held, erase: { reader: 'redactSpans' } }),
      granted_by_id: reference('app.person'),
      granted_at: granted,
      until: granted,
      revoked_at: granted,
      revoked_by_id: reference('app.person', 'Who took it back outlives their own account as a pointer only'),
      revoke_reason: personal('user.content.request', { ...held, erase: { reader: 'redactSpans' } }),
    },
  },
  'app.confidential_case_unhandled': {
    role: 'processor',
    subjects: {},
    columns: { tenant_id: tenant, case_id: reference('app.confidential_case'), told_at: technical() },
  },
  'app.confidential_case_message': {
    role: 'processor',
    subjects: { author: { via: 'author_id' } },
    columns: {
      tenant_id: tenant,
      id: key,
      case_id: reference('app.confidential_case'),
      kind: closed,
      author_id: reference('app.person'),
      html: said,
      text: said,
      made_at: personal('user.behavior.service_use', { ...held, erase: { author: anonymous } }),
    },
  },
  'app.confidential_case_read': {
    role: 'processor',
    subjects: { reader: { via: 'person_id' } },
    columns: {
      tenant_id: tenant,
      id: key,
      case_id: reference('app.confidential_case'),
      person_id: reference('app.person'),
      read_at: granted,
      of_file: reference('app.confidential_case_file'),
    },
  },
  'app.confidential_case_file': {
    role: 'processor',
    subjects: { uploader: { via: 'added_by_id' } },
    columns: {
      tenant_id: tenant,
      id: key,
      case_id: reference('app.confidential_case'),
      message_id: reference('app.confidential_case_message'),
      kind: closed,
      sent: technical(),
      name: personal('user.content.file', { ...held, erase: { uploader: 'redactSpans' } }),
      bytes: technical(),
      media_type: technical('Type found in the bytes, one of the known ones'),
      scan: closed,
      added_by_id: reference('app.person'),
      added_at: personal('user.behavior.service_use', { ...held, erase: { uploader: anonymous } }),
    },
  },
  'app.confidential_bytes': {
    role: 'processor',
    subjects: {},
    columns: { tenant_id: tenant, id: key, made_at: technical() },
  },
  'app.storage_apart': {
    role: 'processor',
    subjects: {},
    columns: { tenant_id: tenant, bytes: technical(), counted_at: technical() },
  },
};

/** Confidential cases: what is said in them, who may see them and why, who opened them. */
export const casesRegistry: Registry = { tables: { ...classes, ...cases } };
