import { z } from 'zod';
import { Id, Limit, Localised, PageCursor, route, Total, Version } from '../../kernel/shared/contract.ts';
import { ArticleNumber, Named } from './contract.ts';
import { Audience } from './shared/audience.ts';
import { ArticleBody } from './shared/document/body.ts';
import { kinds, visibilities } from './shared/words.ts';

const write = { needs: 'agent', purpose: 'service', scope: 'knowledge' } as const;
const run = { needs: 'workspaceAdmin', purpose: 'service', scope: 'knowledge' } as const;
/** Who works at a desk and who runs the organisation; which of them is the policy's question. */
const look = { needs: 'person', purpose: 'service', scope: 'knowledge' } as const;
const runAll = { needs: 'tenantAdmin', purpose: 'service', scope: 'knowledge' } as const;

const name = Localised.meta({ examples: [{ en: 'Network', de: 'Netzwerk' }] });
const icon = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/)
  .describe('Name of an icon of the icon set.')
  .meta({ examples: ['wifi'] });
const position = z.int().min(0).max(10_000).describe('Order among its like.');

export const NewCategory = z.object({
  workspace: Id,
  parent: Id.nullable().describe('The category above it, of the same workspace; at most four levels.'),
  name,
  icon: icon.optional(),
  position: position.optional(),
});
export type NewCategory = z.infer<typeof NewCategory>;
export const CategoryChange = NewCategory.omit({ workspace: true }).partial().extend({ active: z.boolean().optional() });
export type CategoryChange = z.infer<typeof CategoryChange>;
export const CategoryReply = z.object({
  id: Id,
  workspace: Id,
  parent: Id.nullable(),
  name,
  icon,
  position,
  active: z.boolean().describe('False: nothing new goes into it; what is in it stays.'),
  version: Version,
});
export type CategoryReply = z.infer<typeof CategoryReply>;

const Bodies = z.object({ en: ArticleBody, de: ArticleBody.optional() }).describe('The text by language.');
export const NewTemplate = z.object({
  workspace: Id.nullable().describe('Null: for all workspaces; the organisation’s admins write those.'),
  kind: z.enum(kinds),
  name,
  bodies: Bodies,
  position: position.optional(),
});
export type NewTemplate = z.infer<typeof NewTemplate>;
export const TemplateChange = NewTemplate.omit({ workspace: true }).partial().extend({ active: z.boolean().optional() });
export type TemplateChange = z.infer<typeof TemplateChange>;
export const TemplateReply = NewTemplate.required().extend({
  id: Id,
  active: z.boolean(),
  builtIn: z.boolean().describe('Comes with the product; make one of your own instead.'),
  version: Version,
  can: z.object({ edit: z.boolean() }),
});
export type TemplateReply = z.infer<typeof TemplateReply>;

export const RulesReply = z.object({
  workspace: Id,
  fourEyes: z.boolean().describe('Nobody publishes what they wrote themselves.'),
  validMonths: z.int().min(1).max(60).describe('For how long an article is held to be right once it was published or confirmed.'),
  reviewers: Id.nullable().describe('With four eyes: the team whose members review and publish; null: whoever works in the workspace.'),
  version: z.int().min(0).describe('0: nobody has said otherwise yet.'),
  can: z.object({ edit: z.boolean(), bringIn: z.boolean().describe('May bring in a folder: runs the workspace and writes there.') }),
});
export type RulesReply = z.infer<typeof RulesReply>;
export const RulesInput = RulesReply.pick({ fourEyes: true, validMonths: true, reviewers: true }).partial();
export type RulesInput = z.infer<typeof RulesInput>;

export const SiteReply = z.object({
  open: z.boolean().describe('The organisation’s address shows public articles to whoever comes by, without signing in.'),
  publicArticles: z.int().min(0).describe('How many that are, or would be.'),
  articles: z
    .array(
      z.object({
        number: z.string().meta({ examples: ['KB0000001'] }),
        title: z.string().meta({ examples: ['Opening hours'] }),
        workspaceName: Localised.meta({ examples: [{ en: 'IT' }] }),
      }),
    )
    .describe('The newest 100 of them: what opening the address shows to everybody.'),
  version: z.int().min(0),
});
export type SiteReply = z.infer<typeof SiteReply>;

export const ReachInput = z.object({
  visibility: z.enum(visibilities),
  team: Id.nullable(),
  audience: Audience.nullable(),
  person: Id.nullable().describe('Also say whether this person could read it, and why.'),
});
export type ReachInput = z.infer<typeof ReachInput>;

const verdicts = ['reached', 'keeps', 'notReached', 'notAllowed', 'denied', 'inactive'] as const;
export const ReadersPage = z.object({
  total: Total,
  items: z
    .array(Named.extend({ keeps: z.boolean().describe('Reads it because they answer for it or administer its workspace.') }))
    .describe('By name.'),
  next: z.string().nullable(),
  everybody: z.boolean().describe('Whoever comes by reads it as well, signed in or not.'),
});
export type ReadersPage = z.infer<typeof ReadersPage>;
export const ReachReply = ReadersPage.extend({
  person: Named.extend({ reads: z.boolean(), because: z.enum(verdicts) }).nullable(),
});
export type ReachReply = z.infer<typeof ReachReply>;

export const knowledgeSettingsContract = {
  readers: route(write, {
    method: 'GET',
    path: '/articles/{number}/readers',
    summary: 'Who can read an article once it is published: how many, and who.',
  })
    .input(z.object({ number: ArticleNumber, limit: Limit, cursor: PageCursor }))
    .output(ReadersPage),
  previewReach: route(write, {
    method: 'POST',
    path: '/articles/{number}/reach-previews',
    summary: 'Who could read an article if this were said of it. Nothing is changed.',
  })
    .input(ReachInput.extend({ number: ArticleNumber }))
    .output(ReachReply),
  categories: route(look, {
    method: 'GET',
    path: '/article-categories',
    summary: 'Categories of the workspaces in which the caller works.',
  })
    .input(z.object({ workspace: Id.optional() }))
    .output(z.object({ items: z.array(CategoryReply) })),
  addCategory: route(
    { ...run, idempotent: true },
    { method: 'POST', path: '/article-categories', summary: 'Add a category.', successStatus: 201 },
  )
    .input(NewCategory)
    .output(CategoryReply),
  changeCategory: route(
    { ...run, ifMatch: true },
    { method: 'PATCH', path: '/article-categories/{id}', summary: 'Rename, move or withdraw a category.' },
  )
    .input(CategoryChange.extend({ id: Id }))
    .output(CategoryReply),
  templates: route(look, { method: 'GET', path: '/article-templates', summary: 'Texts to begin an article with.' })
    .input(z.object({ workspace: Id.optional() }))
    .output(z.object({ items: z.array(TemplateReply) })),
  addTemplate: route(
    { ...run, idempotent: true },
    { method: 'POST', path: '/article-templates', summary: 'Add a template.', successStatus: 201 },
  )
    .input(NewTemplate)
    .output(TemplateReply),
  changeTemplate: route(
    { ...run, ifMatch: true },
    { method: 'PATCH', path: '/article-templates/{id}', summary: 'Change or withdraw a template.' },
  )
    .input(TemplateChange.extend({ id: Id }))
    .output(TemplateReply),
  rules: route(look, { method: 'GET', path: '/knowledge-rules/{workspace}', summary: 'How a workspace publishes.' })
    .input(z.object({ workspace: Id }))
    .output(RulesReply),
  setRules: route(
    { ...run, ifMatch: true },
    { method: 'PATCH', path: '/knowledge-rules/{workspace}', summary: 'Say how a workspace publishes.' },
  )
    .input(RulesInput.extend({ workspace: Id }))
    .output(RulesReply),
  site: route(runAll, { method: 'GET', path: '/knowledge-site', summary: 'Whether public articles are shown to whoever comes by.' }).output(
    SiteReply,
  ),
  setSite: route(runAll, { method: 'PUT', path: '/knowledge-site', summary: 'Show public articles to whoever comes by, or no longer.' })
    .input(SiteReply.pick({ open: true }))
    .output(SiteReply),
};
