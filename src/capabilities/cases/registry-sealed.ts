import { beside, closed, keep, key, personal, type Registry, reference, technical, tenant } from '../../kernel/privacy/classify.ts';

/** As all of a confidential case it is in no copy: what is sealed would else be read by a reviewer. */
const closedTo = { no: 'What is sealed is opened where it lies, by whom it is sealed for: a copy would pass through other hands' } as const;
const held = { purposes: { service: 'contract' }, retention: 'ticket', export: closedTo } as const;
const proof = keep(
  'Proof of who could open what is sealed, who opened it and who broke the glass, on the anonymous rows that erasure leaves',
);
const words = (subject: string) => personal('user.content.request', { ...held, erase: { [subject]: 'redactSpans' } });
const course = (subject: string) => personal('user.behavior.service_use', { ...held, erase: { [subject]: proof } });

const seals: Registry['tables'] = {
  'app.confidential_sealed_field': {
    role: 'processor',
    subjects: { sealer: { via: 'sealed_by_id' } },
    columns: {
      tenant_id: tenant,
      id: key,
      case_id: reference('app.confidential_case'),
      reference: beside('Letters by chance by which its case is called'),
      label: words('sealer'),
      is_file: technical(),
      sealed_by_id: reference('app.person'),
      sealed_at: course('sealer'),
    },
  },
  'app.confidential_sealed_value': {
    role: 'processor',
    subjects: { subject: { via: 'subject_id' } },
    columns: {
      tenant_id: tenant,
      field_id: reference('app.confidential_sealed_field'),
      subject_id: reference('app.person'),
      wrapped: technical('A random key of this value alone, wrapped'),
      box: personal('user.content.request', { ...held, erase: { subject: 'destroyKey' } }),
      bytes: technical(),
    },
  },
  'app.confidential_seal_grant': {
    role: 'processor',
    subjects: { reader: { via: 'person_id' } },
    columns: {
      tenant_id: tenant,
      id: key,
      case_id: reference('app.confidential_case'),
      field_id: reference('app.confidential_sealed_field'),
      person_id: reference('app.person'),
      group_id: reference('app.confidential_group'),
      kind: closed,
      reason: words('reader'),
      granted_by_id: reference('app.person'),
      granted_at: course('reader'),
      until: course('reader'),
      revoked_at: course('reader'),
      revoked_by_id: reference('app.person', 'Who took it back outlives their own account as a pointer only'),
      revoke_reason: words('reader'),
    },
  },
  'app.confidential_seal_read': {
    role: 'processor',
    subjects: { reader: { via: 'person_id' } },
    columns: {
      tenant_id: tenant,
      id: key,
      case_id: reference('app.confidential_case'),
      field_id: reference('app.confidential_sealed_field'),
      person_id: reference('app.person'),
      by_glass: technical(),
      read_at: course('reader'),
    },
  },
  'app.confidential_seal_question': {
    role: 'processor',
    subjects: { asker: { via: 'asked_by_id' }, answerer: { via: 'answered_by_id' } },
    columns: {
      tenant_id: tenant,
      id: key,
      case_id: reference('app.confidential_case'),
      field_id: reference('app.confidential_sealed_field'),
      asked_by_id: reference('app.person'),
      text: words('asker'),
      asked_at: course('asker'),
      answer: words('answerer'),
      answered_by_id: reference('app.person'),
      answered_at: course('answerer'),
    },
  },
};

const glass: Registry['tables'] = {
  'app.confidential_glass_ask': {
    role: 'processor',
    subjects: { asker: { via: 'asker_id' }, second: { via: 'decided_by_id' } },
    columns: {
      tenant_id: tenant,
      id: key,
      case_id: reference('app.confidential_case'),
      field_id: reference('app.confidential_sealed_field'),
      reference: beside('The reference of a case, as it was typed'),
      label: words('asker'),
      asker_id: reference('app.person'),
      reason: words('asker'),
      minutes: technical(),
      asked_at: course('asker'),
      lapses_at: technical(),
      decided_at: course('second'),
      decided_by_id: reference('app.person'),
      confirmed: technical(),
      decide_reason: words('second'),
      until: technical(),
      version: technical(),
    },
  },
};

/** What is sealed in confidential cases, who can open it, and who broke the glass. */
export const sealedRegistry: Registry = { tables: { ...seals, ...glass } };
