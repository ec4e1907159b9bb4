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

const served = { purposes: { service: 'contract' }, retention: 'record', export: true } as const;
const answered = keep('Points at the anonymous row that erasure leaves; what readers relied on must show that somebody answered for it');
const checked = 'Checked when it is written; a machine and an import act too';
const words = technical('Written for the readers of an organisation about what they can do, as its forms are; not about people');
const blocks = json(document('the schema of an article’s blocks', words));
const names = json(dictionary(technical('Language'), words));
const condition = json(document('kernel/shared/conditions Condition', technical('Whom an article is for, as its keepers write it')));
const made = personal('user.behavior.service_use', { ...served, erase: { author: answered } });

/** What an organisation knows: articles with their versions, whom they are for, and who answers for them. */
export const knowledgeRegistry: Registry = {
  tables: {
    'app.article_category': {
      role: 'processor',
      subjects: {},
      columns: {
        tenant_id: tenant,
        id: key,
        workspace_id: reference('app.workspace'),
        parent_id: reference('app.article_category'),
        name: names,
        icon: technical('Name of a drawing'),
        position: technical(),
        active: technical(),
        version: technical(),
        updated_at: technical(),
      },
    },
    'app.knowledge_rules': {
      role: 'processor',
      subjects: {},
      columns: {
        tenant_id: tenant,
        workspace_id: reference('app.workspace'),
        four_eyes: technical(),
        valid_months: technical(),
        version: technical(),
        updated_at: technical(),
      },
    },
    'app.knowledge_site': {
      role: 'processor',
      subjects: {},
      columns: { tenant_id: tenant, open: technical(), version: technical(), updated_at: technical() },
    },
    'app.article_template': {
      role: 'processor',
      subjects: {},
      columns: {
        tenant_id: tenant,
        id: key,
        workspace_id: reference('app.workspace'),
        kind: closed,
        name: names,
        bodies: json(dictionary(technical('Language'), document('the schema of an article’s blocks', words))),
        position: technical(),
        active: technical(),
        version: technical(),
        updated_at: technical(),
      },
    },
    'app.article_audience': {
      role: 'processor',
      subjects: {},
      columns: { tenant_id: tenant, id: key, says_hash: technical('SHA-256 of what it says'), allow: condition, deny: condition },
    },
    'app.article': {
      role: 'processor',
      subjects: { author: { via: 'author_id' }, owner: { via: 'owner_id' } },
      columns: {
        tenant_id: tenant,
        id: key,
        number: technical(),
        workspace_id: reference('app.workspace'),
        category_id: reference('app.article_category'),
        kind: closed,
        language: closed,
        visibility: closed,
        team_id: reference('app.team'),
        audience_id: reference('app.article_audience'),
        owner_id: reference('app.person'),
        author_id: reference('app.person', checked),
        valid_until: technical(),
        told_soon: technical(),
        told_over: technical(),
        request_type_id: reference('app.request_type', 'An article outlives what one could ask for beside it'),
        version: technical(),
        made_at: made,
        updated_at: technical(),
      },
    },
    'app.article_text': {
      role: 'processor',
      subjects: { asker: { via: 'review_asked_by' }, reviewer: { via: 'reviewer_id' } },
      columns: {
        tenant_id: tenant,
        article_id: reference('app.article'),
        language: closed,
        state: closed,
        title: words,
        summary: words,
        body: blocks,
        plain: words,
        made_of: technical(),
        review_asked_by: reference('app.person', checked),
        review_asked_at: personal('user.behavior.service_use', { ...served, erase: { asker: answered, reviewer: answered } }),
        reviewer_id: reference('app.person'),
        review_note: personal('user.content.request', {
          ...served,
          erase: { asker: 'redactSpans', reviewer: 'redactSpans' },
          own: ['asker', 'reviewer'],
        }),
        published_number: technical(),
        version: technical(),
        updated_at: technical(),
      },
    },
    'app.article_writer': {
      role: 'processor',
      subjects: { writer: { via: 'person_id' } },
      columns: {
        tenant_id: tenant,
        article_id: reference('app.article'),
        language: technical('A language of the article'),
        person_id: reference('app.person'),
      },
    },
    'app.article_version': {
      role: 'processor',
      subjects: { publisher: { via: 'published_by' } },
      columns: {
        tenant_id: tenant,
        article_id: reference('app.article'),
        language: technical('A language of the article'),
        number: technical(),
        title: words,
        summary: words,
        body: blocks,
        plain: words,
        files: technical('Files of the article'),
        made_of: technical(),
        note: words,
        published_by: reference('app.person', checked),
        published_at: personal('user.behavior.service_use', { ...served, erase: { publisher: answered } }),
      },
    },
    'app.article_file': {
      role: 'processor',
      subjects: { uploader: { via: 'added_by' } },
      columns: {
        tenant_id: tenant,
        article_id: reference('app.article'),
        file_id: reference('app.file'),
        name: words,
        added_by: reference('app.person', checked),
        added_at: personal('user.behavior.service_use', { ...served, erase: { uploader: answered } }),
      },
    },
    'app.article_ticket': {
      role: 'processor',
      subjects: { maker: { via: 'made_by' } },
      columns: {
        tenant_id: tenant,
        article_id: reference('app.article'),
        ticket_id: reference('app.ticket'),
        kind: closed,
        made_by: reference('app.person', checked),
        made_at: personal('user.behavior.service_use', { ...served, retention: 'ticket', erase: { maker: answered } }),
      },
    },
  },
};
