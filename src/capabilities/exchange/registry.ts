import { closed, document, json, keep, key, personal, type Registry, reference, technical, tenant } from '../../kernel/privacy/classify.ts';

const about = {
  purposes: { service: 'contract', administration: 'contract' },
  retention: 'record',
  export: true,
  erase: { starter: keep('Points at the anonymous row that erasure leaves; an import must show that somebody answered for it') },
} as const;

/** Imports: who ran them and what they did, and which record became which ticket. */
export const exchangeRegistry: Registry = {
  tables: {
    'app.import_run': {
      role: 'processor',
      subjects: { starter: { via: 'started_by' } },
      columns: {
        tenant_id: tenant,
        id: key,
        source: closed,
        started_by: personal('user.unique_id.pseudonymous', { ...about, to: 'app.person' }),
        dry_run: technical(),
        state: closed,
        content: technical('The file, kept only until the run is over; what it says is classified where it is written to'),
        mapping: json(document('the mapping of imports', technical('What words of another system mean here'))),
        total: technical(),
        done: technical(),
        report: json(document('the contract of imports', technical('Counts, lines and reasons; words of states and codes'))),
        failure: technical('One sentence of ours about the file as a whole'),
        made_at: personal('user.unique_id.pseudonymous', about),
        updated_at: technical(),
      },
    },
    'app.import_origin': {
      role: 'processor',
      subjects: {},
      columns: {
        tenant_id: tenant,
        ref: technical('The identifier of the record in the system it came from'),
        ticket_id: reference('app.ticket'),
        moments: technical(),
        marks: technical('Which rows of the other system came in: the minute one was saved, and a fingerprint of its state'),
      },
    },
  },
};
