import { type Registry, reference, technical, tenant } from '../../../kernel/privacy/classify.ts';

/** Reports without a name: whoever made one is nobody that the installation knows, so no row here points at a person. */
export const reportsRegistry: Registry = {
  tables: {
    'app.confidential_report': {
      role: 'processor',
      subjects: {},
      columns: {
        tenant_id: tenant,
        case_id: reference('app.confidential_case'),
        code_hash: technical('Keyed hash of a code by chance, which only whoever reported holds'),
        made_on: technical('The day of a report, without the hour and without a person'),
        feedback_on: technical('The day on which whoever reported was told what came of it'),
        is_news: technical(),
        told_acknowledge: technical(),
        told_feedback: technical(),
      },
    },
  },
};
