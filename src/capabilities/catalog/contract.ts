import { z } from 'zod';
import { fieldTypes } from '../../kernel/shared/conditions/catalogue.ts';
import { Id, Instant, Limit, PageCursor, route, Text, Total, Version } from '../../kernel/shared/contract.ts';
import { FormDefinition } from './shared/forms/definition.ts';
import { RequestTypeDefinition, Words } from './shared/request-type.ts';

const ask = { needs: 'person', purpose: 'service', scope: 'catalog' } as const;
const run = { needs: 'workspaceAdmin', purpose: 'administration', scope: 'catalog' } as const;

const Price = RequestTypeDefinition.shape.price;

export const RequestTypeCard = z.object({
  id: Id,
  key: z
    .string()
    .describe('Short name in links, for instance new-laptop.')
    .meta({ examples: ['new-laptop'] }),
  name: Words,
  summary: Words,
  keywords: z.array(z.string()),
  icon: z.string(),
  price: Price,
  expectedDays: z.int().nullable(),
  ticketType: z.enum(['request', 'incident']),
});
export type RequestTypeCard = z.infer<typeof RequestTypeCard>;

const ServiceCard = z.object({
  id: Id,
  key: z.string().meta({ examples: ['printing'] }),
  name: Words,
  summary: Words,
  icon: z.string(),
  requestTypes: z.array(RequestTypeCard),
});

export const DepartmentCard = z.object({
  id: Id,
  key: z.string().describe('Key of the workspace, for instance it.'),
  name: z.object({ en: z.string(), de: z.string().optional() }).meta({ examples: [{ en: 'IT' }] }),
  icon: z.string(),
  services: z.array(ServiceCard),
});
export type DepartmentCard = z.infer<typeof DepartmentCard>;

export const CatalogReply = z.object({
  departments: z.array(DepartmentCard),
  popular: z.array(Id).describe('Request types asked for most, at most six, most first.'),
});
export type CatalogReply = z.infer<typeof CatalogReply>;

export const RequestTypeReply = RequestTypeCard.extend({
  impact: RequestTypeDefinition.shape.impact,
  urgency: RequestTypeDefinition.shape.urgency,
  team: RequestTypeDefinition.shape.team,
  ships: z.boolean().describe('It is brought to whom it is for: those who fulfil it read that person’s address while the request is open.'),
  requesterTeams: z.array(Id).describe('Teams of the person it is for: conditions of the form may ask for them.'),
  version: z.int().describe('Published version; a ticket keeps the one it began with.'),
  workspace: z.object({ id: Id, key: z.string(), name: z.object({ en: z.string(), de: z.string().optional() }) }),
  form: FormDefinition,
});
export type RequestTypeReply = z.infer<typeof RequestTypeReply>;

const RequestTypeChoice = z.object({
  id: Id,
  key: RequestTypeCard.shape.key,
  name: Words,
  active: z.boolean().describe('False: withdrawn; tickets asked by it remain.'),
  service: z.object({ id: Id, name: Words }),
});
export type RequestTypeChoice = z.infer<typeof RequestTypeChoice>;

const FormQuestions = z.object({
  requestType: Id,
  name: Words,
  questions: z
    .array(
      z.object({
        key: z
          .string()
          .describe('Name of the answer.')
          .meta({ examples: ['model'] }),
        label: z.object({ en: z.string(), de: z.string() }).meta({ examples: [{ en: 'Model', de: 'Modell' }] }),
        type: z.enum(fieldTypes).describe('What conditions compare it as.'),
        options: z.array(z.object({ value: z.string(), label: z.object({ en: z.string(), de: z.string() }) })).nullable(),
        currency: z.string().nullable().describe('ISO 4217 code, of amounts of money.'),
      }),
    )
    .describe('In the order of the form; files, tables and spans of days cannot be compared and are left out.'),
});
export type FormQuestions = z.infer<typeof FormQuestions>;

const Problem = z.object({
  path: z.string().describe('JSON pointer to the answer.'),
  code: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  reason: z.string(),
  fix: z.string(),
});

const DraftProblem = z.object({
  path: z.string().describe('JSON pointer into the draft.'),
  code: z.string(),
  reason: z.string().describe('One English sentence; screens translate the code.'),
});

const ServiceInput = z.object({
  workspace: Id,
  key: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,59}$/)
    .describe('Small letters, digits and hyphens.'),
  name: Words,
  summary: Words,
  icon: Text(40),
  position: z.int().min(0).max(10_000).default(0),
});

export const ServiceReply = ServiceInput.extend({ id: Id, active: z.boolean(), version: Version });
export type ServiceReply = z.infer<typeof ServiceReply>;

export const RequestTypeDraft = z.object({
  id: Id,
  key: RequestTypeCard.shape.key,
  service: Id,
  workspace: Id,
  active: z.boolean(),
  draft: RequestTypeDefinition,
  publishedVersion: z.int().nullable(),
  changedSincePublished: z.boolean().describe('True if the draft says something else than what people see.'),
  problems: z.array(DraftProblem).describe('What keeps the draft from being published.'),
  version: Version,
  updatedAt: Instant,
  can: z.object({ edit: z.boolean(), publish: z.boolean() }),
});
export type RequestTypeDraft = z.infer<typeof RequestTypeDraft>;

const PublishedVersion = z.object({ number: z.int(), publishedAt: Instant, publishedBy: z.object({ id: Id, name: z.string() }) });

const VersionDiff = z.object({
  properties: z.array(z.object({ property: z.string(), before: z.unknown(), after: z.unknown() })).describe('All but the form.'),
  form: z.object({
    added: z.array(z.unknown()),
    removed: z.array(z.unknown()),
    changed: z.array(
      z.object({
        key: z.string().meta({ examples: ['model'] }),
        label: z.object({ en: z.string(), de: z.string() }).describe('What the later version calls the element.'),
        changes: z.array(z.object({ property: z.string(), before: z.unknown(), after: z.unknown() })),
      }),
    ),
    reordered: z.boolean(),
  }),
});
export type VersionDiff = z.infer<typeof VersionDiff>;

const Preview = z.object({
  id: Id,
  person: Id.describe('As whom to look at it.'),
  answers: z.record(z.string(), z.unknown()).default({}),
});

const forWhom = z.object({
  requester: Id.optional().describe(
    'Id of the person it is asked for; left out: oneself. For another only agents ask, and only by what their own workspaces offer.',
  ),
});
const key = z.object({ key: z.string().max(100).describe('Key or identifier of the request type.') });
const one = z.object({ id: Id });

export const catalogContract = {
  get: route(ask, {
    method: 'GET',
    path: '/catalog',
    summary: 'Departments, services and request types that are meant for me, or for whom I ask.',
  })
    .input(forWhom)
    .output(CatalogReply),
  choices: route(ask, {
    method: 'GET',
    path: '/catalog/request-types',
    summary: 'All request types of the workspaces I work in, by service: what filters and conditions may name.',
  }).output(z.object({ items: z.array(RequestTypeChoice) })),
  requestType: route(ask, { method: 'GET', path: '/catalog/request-types/{key}', summary: 'One request type with its form, as published.' })
    .input(key.extend(forWhom.shape))
    .output(RequestTypeReply),
  check: route(ask, {
    method: 'POST',
    path: '/catalog/request-types/{key}/check',
    summary: 'Check answers without sending them.',
    successStatus: 200,
  })
    .input(key.extend({ ...forWhom.shape, answers: z.record(z.string(), z.unknown()) }))
    .output(z.object({ answers: z.record(z.string(), z.unknown()), problems: z.array(Problem) })),
  services: route(run, { method: 'GET', path: '/catalog/services', summary: 'Services of the workspaces I administer.' })
    .input(z.object({ workspace: Id.optional() }))
    .output(z.object({ items: z.array(ServiceReply) })),
  questions: route(run, {
    method: 'GET',
    path: '/catalog/questions',
    summary: 'What the published forms of a workspace ask: what rules about its tickets may name.',
  })
    .input(z.object({ workspace: Id }))
    .output(z.object({ items: z.array(FormQuestions) })),
  createService: route(
    { ...run, idempotent: true },
    { method: 'POST', path: '/catalog/services', summary: 'Offer a new service.', successStatus: 201 },
  )
    .input(ServiceInput)
    .output(ServiceReply),
  changeService: route(
    { ...run, ifMatch: true },
    { method: 'PATCH', path: '/catalog/services/{id}', summary: 'Change a service, or withdraw it.' },
  )
    .input(ServiceInput.omit({ workspace: true, key: true }).partial().extend({ id: Id, active: z.boolean().optional() }))
    .output(ServiceReply),
  drafts: route(run, { method: 'GET', path: '/catalog/drafts', summary: 'Request types of the workspaces I administer, as drafts.' })
    .input(z.object({ workspace: Id.optional(), limit: Limit, cursor: PageCursor }))
    .output(z.object({ items: z.array(RequestTypeDraft), next: z.string().nullable(), total: Total })),
  draft: route(run, { method: 'GET', path: '/catalog/drafts/{id}', summary: 'One request type as draft.' })
    .input(one)
    .output(RequestTypeDraft),
  create: route(
    { ...run, idempotent: true },
    { method: 'POST', path: '/catalog/drafts', summary: 'Begin a new request type.', successStatus: 201 },
  )
    .input(z.object({ service: Id, key: ServiceInput.shape.key, draft: RequestTypeDefinition }))
    .output(RequestTypeDraft),
  change: route(
    { ...run, ifMatch: true },
    { method: 'PATCH', path: '/catalog/drafts/{id}', summary: 'Change the draft, move it, or withdraw it.' },
  )
    .input(z.object({ id: Id, draft: RequestTypeDefinition.optional(), service: Id.optional(), active: z.boolean().optional() }))
    .output(RequestTypeDraft),
  publish: route(
    { ...run, ifMatch: true },
    { method: 'PUT', path: '/catalog/drafts/{id}/publication', summary: 'Publish the draft as the next version.' },
  )
    .input(one)
    .output(RequestTypeDraft),
  versions: route(run, { method: 'GET', path: '/catalog/drafts/{id}/versions', summary: 'Published versions, newest first.' })
    .input(one)
    .output(z.object({ items: z.array(PublishedVersion) })),
  diff: route(run, { method: 'GET', path: '/catalog/drafts/{id}/diff', summary: 'How two versions differ; 0 is the draft.' })
    .input(z.object({ id: Id, from: z.coerce.number().int().min(0), to: z.coerce.number().int().min(0) }))
    .output(VersionDiff),
  preview: route(run, {
    method: 'POST',
    path: '/catalog/drafts/{id}/preview',
    summary: 'The draft as one person would see it.',
    successStatus: 200,
  })
    .input(Preview)
    .output(
      z.object({
        meant: z.boolean().describe('Whether this person is in the audience.'),
        visible: z.array(z.string()).describe('Keys of the elements shown for these answers.'),
        problems: z.array(Problem),
      }),
    ),
};
