import {
  beside,
  closed,
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

const proof = keep('Proof that a right was answered, and when (Art. 5(2) GDPR), on the anonymous row that erasure leaves');
const asked = { purposes: { service: 'legalObligation' }, retention: 'audit', export: true } as const;
const about = personal('user.behavior.service_use', { ...asked, erase: { person: proof } });
const decided = { ...asked, erase: { person: 'redactSpans', reviewer: 'redactSpans' } } as const;

/** Who asked for a copy of their data and when they got it, and what was decided about what others wrote. */
export const myDataRegistry: Registry = {
  tables: {
    'app.data_copy': {
      role: 'processor',
      subjects: { person: { via: 'person_id' } },
      columns: {
        tenant_id: tenant,
        id: key,
        person_id: reference('app.person'),
        kind: closed,
        of_id: reference('app.data_copy'),
        asked_at: about,
        ready_at: about,
        ends_at: technical(),
        entries: technical('How many entries are in it'),
        file_id: reference('app.file', 'The file goes after its days; that it was there stays'),
      },
    },
    'app.data_review': {
      role: 'processor',
      subjects: { person: { via: 'copy_id', as: 'person' }, reviewer: { via: 'decided_by' } },
      columns: {
        tenant_id: tenant,
        copy_id: reference('app.data_copy'),
        number: technical(),
        source: beside('Name of a table'),
        row_key: json(
          document(
            'the key of the table that it names',
            technical('Identifiers of a row of another table; what that row says is classified there'),
          ),
        ),
        columns: beside('Names of columns'),
        decision: closed,
        reason: personal('user.content.request', { ...decided, own: ['person'] }),
        decided_by: reference('app.person'),
        decided_at: personal('user.behavior.service_use', { ...asked, erase: { reviewer: proof } }),
      },
    },
  },
};
