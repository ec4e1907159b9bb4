import { closed, key, personal, type Registry, reference, technical, tenant } from '../../kernel/privacy/classify.ts';

const counted = { purposes: { usageStatistics: 'consent' }, retention: 'usage', export: true, erase: { self: 'delete' } } as const;
/** Old rows go by their age, and so does what somebody takes back. */
const aged = { upkeep: 'legalObligation' } as const;
const used = personal('user.behavior.service_use', counted);
const worked = personal('user.telemetry', counted);
const opened = { purposes: { mailOpens: 'consent' }, retention: 'usage', export: true, erase: { self: 'delete' } } as const;
const self = { via: 'number', as: 'self' } as const;

/** How the pages are used, and how they worked: only of people who allowed it, where their organisation instructed it. */
export const usageRegistry: Registry = {
  tables: {
    'app.usage_number': {
      role: 'processor',
      subjects: { self: { via: 'person_id' } },
      columns: {
        tenant_id: tenant,
        person_id: reference('app.person'),
        id: personal('user.unique_id.pseudonymous', counted),
        made_at: personal('user.behavior.service_use', { ...counted, purposes: { ...counted.purposes, ...aged } }),
      },
    },
    'app.usage_view': {
      role: 'processor',
      subjects: { self },
      columns: {
        tenant_id: tenant,
        minute: used,
        id: key,
        number: reference('app.usage_number'),
        page: used,
        begins: used,
        seconds: used,
        browser: personal('user.device.browser', counted),
        network: personal('user.device.ip_address', counted),
      },
    },
    'app.usage_diagnostic': {
      role: 'processor',
      subjects: { self },
      columns: {
        tenant_id: tenant,
        minute: used,
        id: key,
        number: reference('app.usage_number'),
        page: used,
        app_version: technical('Version of the software that ran in the browser'),
        fault: closed,
        stack: worked,
        lcp: worked,
        inp: worked,
        cls: worked,
        ttfb: worked,
      },
    },
    'app.mail_beacon': {
      role: 'processor',
      subjects: { self: { via: 'person_id' } },
      columns: {
        tenant_id: tenant,
        token_sha256: personal('user.unique_id.pseudonymous', {
          ...opened,
          // By it a person’s own opens are found.
          purposes: { ...opened.purposes, rights: 'legalObligation' },
          export: { no: 'A hash: what it was made of stands in the letter only' },
        }),
        person_id: reference('app.person'),
        mail_id: reference('app.outbound_mail', 'The letter goes after 30 days, before this'),
        made_at: personal('user.behavior.service_use', { ...opened, purposes: { ...opened.purposes, ...aged } }),
      },
    },
    'app.mail_open': {
      role: 'processor',
      subjects: { self: { via: 'token_sha256', as: 'self' } },
      columns: {
        tenant_id: tenant,
        token_sha256: reference('app.mail_beacon'),
        minute: personal('user.behavior.service_use', opened),
      },
    },
    'app.usage_sum': {
      role: 'processor',
      subjects: {},
      columns: {
        tenant_id: tenant,
        day: technical(),
        page: technical('The pattern of a page; a sum of one day over at least five people, which goes after two years'),
        people: technical(),
        visits: technical(),
        seconds: technical(),
      },
    },
    'app.page_count': {
      role: 'processor',
      subjects: {},
      columns: {
        tenant_id: tenant,
        day: technical(),
        page: technical('The pattern of a page, counted by the server from its own answers, whoever asked; it goes after 90 days'),
        loads: technical(),
      },
    },
  },
};
