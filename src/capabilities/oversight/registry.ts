import { document, json, keep, key, personal, type Registry, technical, tenant } from '../../kernel/privacy/classify.ts';

const about = {
  purposes: { administration: 'contract' },
  retention: 'record',
  export: true,
  erase: { asker: keep('Points at the anonymous row that erasure leaves; a check must show that somebody asked for it') },
} as const;

/** Whether the log is untouched, and who wanted to know. Entries and letters belong to the kernel. */
export const oversightRegistry: Registry = {
  tables: {
    'app.log_check': {
      role: 'processor',
      subjects: { asker: { via: 'asked_by' } },
      columns: {
        tenant_id: tenant,
        id: key,
        asked_by: personal('user.unique_id.pseudonymous', { ...about, to: 'app.person' }),
        asked_at: personal('user.unique_id.pseudonymous', about),
        checked_at: technical(),
        sealed: technical(),
        unsealed: technical(),
        faults: json(document('the verifier of the log', technical('Identifiers of entries and what is wrong with them'))),
      },
    },
  },
};
