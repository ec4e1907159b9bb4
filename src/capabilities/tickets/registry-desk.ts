import { beside, document, json, key, personal, type Registry, reference, technical, tenant } from '../../kernel/privacy/classify.ts';

const own = { purposes: { service: 'contract' }, retention: 'draft', export: true, erase: { owner: 'delete' }, own: ['owner'] } as const;
/** By its age upkeep forgets it. */
const aged = { ...own, purposes: { ...own.purposes, upkeep: 'legalObligation' } } as const;
const arranged = { ...own, retention: 'account' } as const;
/** What a workspace shares its admins look after. */
const kept = { ...arranged, purposes: { service: 'contract', administration: 'contract' } } as const;
const unbound = 'Written with every keystroke or look; whoever reads it joins the person anyway';
const shared = 'Nobody owns what a team or a workspace shares';

/** How people arrange their own work: drafts, what they have read, answers and views they keep. */
export const deskRegistry: Registry = {
  tables: {
    'app.state_machine': {
      role: 'processor',
      subjects: {},
      columns: {
        tenant_id: tenant,
        id: key,
        type: technical('A type of ticket'),
        workspace_id: reference('app.workspace'),
        definition: json(document('the schema of state machines', technical('Written by administrators about states, not about people'))),
        version: technical(),
        updated_at: technical(),
      },
    },
    'app.presence': {
      role: 'processor',
      subjects: { owner: { via: 'person_id' } },
      columns: {
        tenant_id: tenant,
        ticket_id: reference('app.ticket'),
        person_id: reference('app.person'),
        state: personal('user.behavior.service_use', own),
        ends_at: personal('user.behavior.service_use', aged),
      },
    },
    'app.upload': {
      role: 'processor',
      subjects: { owner: { via: 'person_id' } },
      columns: {
        tenant_id: tenant,
        file_id: reference('app.file'),
        person_id: reference('app.person'),
        name: personal('user.content.file', own),
        made_at: personal('user.behavior.service_use', aged),
      },
    },
    'app.bulk_edit': {
      role: 'processor',
      subjects: { owner: { via: 'person_id' } },
      columns: {
        tenant_id: tenant,
        id: key,
        person_id: reference('app.person'),
        before: json(
          document(
            'the bulk edit of the service',
            personal('user.content.draft', {
              ...own,
              export: { no: 'Values of other people’s tickets, kept for a moment to undo an edit' },
            }),
          ),
        ),
        made_at: personal('user.behavior.service_use', aged),
      },
    },
    'app.draft': {
      role: 'processor',
      subjects: { owner: { via: 'person_id' } },
      columns: {
        tenant_id: tenant,
        person_id: reference('app.person', unbound),
        place: beside('Name of a composer and the ticket or request type it is for'),
        content: json(document('the contract of drafts', personal('user.content.draft', own))),
        updated_at: personal('user.behavior.service_use', aged),
      },
    },
    'app.read_mark': {
      role: 'processor',
      subjects: { owner: { via: 'person_id' } },
      columns: {
        tenant_id: tenant,
        person_id: reference('app.person', unbound),
        ticket_id: reference('app.ticket', unbound),
        read_at: personal('user.behavior.service_use', arranged),
      },
    },
    'app.mention': {
      role: 'processor',
      subjects: { owner: { via: 'person_id' } },
      columns: {
        tenant_id: tenant,
        person_id: reference('app.person'),
        message_id: reference('app.message'),
        made_at: personal('user.behavior.service_use', aged),
      },
    },
    'app.canned_response': {
      role: 'processor',
      subjects: { owner: { via: 'owner_id' } },
      columns: {
        tenant_id: tenant,
        id: key,
        workspace_id: reference('app.workspace'),
        owner_id: reference('app.person', shared),
        name: personal('user.account.settings', kept),
        body_html: personal('user.account.settings', kept),
        version: technical(),
        updated_at: technical(),
      },
    },
    'app.macro': {
      role: 'processor',
      subjects: {},
      columns: {
        tenant_id: tenant,
        id: key,
        workspace_id: reference('app.workspace'),
        name: technical('What a lead calls a set of changes'),
        actions: json(document('the contract of macros', technical('Changes and texts as leads write them for any ticket'))),
        version: technical(),
        removed_at: technical(),
        updated_at: technical(),
      },
    },
    'app.saved_view': {
      role: 'processor',
      subjects: { owner: { via: 'owner_id' } },
      columns: {
        tenant_id: tenant,
        id: key,
        name: personal('user.account.settings', kept),
        owner_id: reference('app.person', shared),
        team_id: reference('app.team'),
        workspace_id: reference('app.workspace'),
        condition: json(document('kernel/shared/conditions Condition', personal('user.account.settings', kept))),
        columns: technical('Names of columns'),
        sort: technical('Name of a column and a direction'),
        group_by: technical('Name of a column'),
        look: technical('List, table, board or calendar'),
        position: technical(),
        version: technical(),
        updated_at: technical(),
      },
    },
  },
};
