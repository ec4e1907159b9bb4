import {
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

const served = { service: 'contract', administration: 'contract' } as const;
/** Whoever signs in is recognised, let in or not, and written to about it in their language. */
const knocking = { ...served, security: 'legitimateInterest' } as const;
/** News go to an address, in a language, to whom still belongs here: nothing else of a person is for them. */
const asked = { news: 'consent', features: 'consent' } as const;
const account = { purposes: served, retention: 'account', export: true } as const;
const overwritten = { ...account, erase: { self: 'tombstone' } } as const;
/** Who somebody is and how they are reached: what it was before goes out of the log, service/earlier-values.ts says which of these. */
const replaced = { replaced: 'replaced' } as const;
/** Where something is delivered to, as long as it is being delivered: app.is_delivered_to says for whom. */
const delivering = { fulfilment: 'contract' } as const;
const emptied = { ...account, erase: { self: 'nullify' } } as const;
const lived = { ...emptied, ...replaced, purposes: { ...served, ...delivering } } as const;
const harmless = { ...account, erase: { self: keep('Says nothing once name and address are gone') } } as const;
const chosen = personal('user.account.settings', {
  // What a person denied is asked for by whoever would count it.
  purposes: { service: 'legalObligation', administration: 'legalObligation', usageStatistics: 'consent' },
  retention: 'audit',
  export: true,
  erase: { self: keep('What a person denied stays denied, on the anonymous row that erasure leaves') },
});
const deleted = { ...account, purposes: knocking, erase: { self: 'delete' } } as const;
const membership = { ...account, purposes: knocking, erase: { member: 'delete' } } as const;
const settled = technical('Written by administrators about the organisation, not about people');
const texts = json(dictionary(technical('Language'), settled));

/** People, how they are grouped, and what they may do. */
export const directoryRegistry: Registry = {
  tables: {
    'app.location': {
      role: 'processor',
      subjects: {},
      columns: {
        tenant_id: tenant,
        id: key,
        name: technical('Name of a site of the organisation'),
        country: technical('Country of a site'),
        time_zone: technical('Time zone of a site'),
        version: technical(),
      },
    },
    'app.department': {
      role: 'processor',
      subjects: {},
      columns: { tenant_id: tenant, id: key, name: technical('Name of a department'), version: technical() },
    },
    'app.cost_centre': {
      role: 'processor',
      subjects: { owner: { via: 'owner_id' } },
      columns: {
        tenant_id: tenant,
        id: key,
        code: technical('Number of a cost centre'),
        name: technical('Name of a cost centre'),
        owner_id: reference('app.person'),
        version: technical(),
      },
    },
    'app.cost_centre_department': {
      role: 'processor',
      subjects: {},
      columns: { tenant_id: tenant, department_id: reference('app.department'), cost_centre_id: reference('app.cost_centre') },
    },
    'app.person': {
      role: 'processor',
      subjects: { self: { self: true } },
      columns: {
        tenant_id: tenant,
        id: personal('user.unique_id.pseudonymous', { ...harmless, purposes: { ...knocking, ...asked, ...delivering } }),
        given_name: personal('user.name.first', { ...overwritten, ...replaced, purposes: knocking }),
        family_name: personal('user.name.last', { ...overwritten, ...replaced, purposes: knocking }),
        email: personal('user.contact.email', { ...overwritten, ...replaced, purposes: { ...knocking, ...asked }, statistics: 0 }),
        phone: personal('user.contact.phone', { ...emptied, ...replaced }),
        street: personal('user.contact.address.street', lived),
        postal_code: personal('user.contact.address.postal_code', lived),
        city: personal('user.contact.address.city', lived),
        region: personal('user.contact.address.state', lived),
        country: personal('user.contact.address.country', lived),
        locale: personal('user.account.settings', { ...overwritten, purposes: { ...knocking, ...asked } }),
        time_zone: personal('user.account.settings', { ...overwritten, purposes: knocking }),
        manager_id: personal('user.workplace', { ...emptied, to: 'app.person' }),
        department_id: personal('user.workplace', { ...emptied, to: 'app.department' }),
        location_id: personal('user.workplace', { ...emptied, to: 'app.location' }),
        vip: personal('user.workplace', harmless),
        active: personal('user.account', { ...harmless, purposes: { ...knocking, ...asked } }),
        active_since: personal('user.account', { ...harmless, purposes: knocking }),
        source: technical('Which way the record came in: one of the known ones'),
        version: technical(),
        made_at: personal('user.account', harmless),
        updated_at: personal('user.account', harmless),
      },
    },
    'app.category_choice': {
      role: 'controller',
      subjects: { self: { via: 'person_id' } },
      columns: {
        tenant_id: tenant,
        person_id: reference('app.person'),
        category: chosen,
        number: technical(),
        is_allowed: chosen,
        at: chosen,
      },
    },
    'app.key_setting': {
      role: 'processor',
      subjects: { self: { via: 'person_id' } },
      columns: {
        tenant_id: tenant,
        person_id: reference('app.person'),
        changed: json(
          dictionary(technical('Name of a deed of the desk, checked to look like one'), personal('user.account.settings', deleted)),
        ),
        off: personal('user.account.settings', deleted),
        updated_at: personal('user.account.settings', deleted),
      },
    },
    'app.workspace': {
      role: 'processor',
      subjects: {},
      columns: {
        tenant_id: tenant,
        id: key,
        key: technical('Short name of a workspace, checked to be one'),
        name: texts,
        icon: technical('Name of a drawing'),
        noun: texts,
        matrix: json(document('the contract of workspaces', technical('Which priority follows from impact and urgency'))),
        settings: json(document('the contract of workspaces', settled)),
        position: technical(),
        version: technical(),
        made_at: technical(),
      },
    },
    'app.team': {
      role: 'processor',
      subjects: {},
      columns: {
        tenant_id: tenant,
        id: key,
        workspace_id: reference('app.workspace'),
        name: technical('Name of a team'),
        active: technical(),
        version: technical(),
        made_at: technical(),
      },
    },
    'app.team_member': {
      role: 'processor',
      subjects: { member: { via: 'person_id' } },
      columns: {
        tenant_id: tenant,
        team_id: reference('app.team'),
        person_id: personal('user.workplace', { ...membership, to: 'app.person' }),
      },
    },
    'app.role_grant': {
      role: 'processor',
      subjects: { member: { via: 'person_id' }, granter: { via: 'granted_by' } },
      columns: {
        tenant_id: tenant,
        id: key,
        person_id: personal('user.account.roles', { ...membership, to: 'app.person' }),
        role: closed,
        workspace_id: reference('app.workspace'),
        granted_by: reference('app.person', 'A machine grants too, at the first start and in imports'),
        granted_at: personal('user.account.roles', { ...membership }),
      },
    },
    'app.instruction': {
      role: 'processor',
      subjects: {},
      columns: {
        tenant_id: tenant,
        id: key,
        topic: closed,
        text: technical('Words of the organisation to its processor, which proof needs for as long as the data exist'),
        basis: closed,
        agreement: closed,
        agreement_note: technical('Which works agreement, or why none is needed: words of the organisation about itself'),
        recorded_by: reference('app.person'),
        recorded_at: technical('When it began to hold'),
        withdrawn_by: reference('app.person'),
        withdrawn_at: technical('When it ceased to hold'),
      },
    },
    'app.branding': {
      role: 'processor',
      subjects: {},
      columns: {
        tenant_id: tenant,
        name: technical('Name of the organisation as its people read it'),
        accent: technical('A colour'),
        logo_file_id: reference('app.file', 'A logo may be taken away while a page still shows it'),
        version: technical(),
      },
    },
  },
};
