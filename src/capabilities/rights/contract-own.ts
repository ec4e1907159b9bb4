import { z } from 'zod';
import { Id, Instant, route } from '../../kernel/shared/contract.ts';

const own = { needs: 'person', purpose: 'administration', scope: 'rights', afterContract: true } as const;

/** The kinds of personal data that the source's policy names. */
export const dataCategories = ['contact', 'name', 'phone', 'address', 'usage', 'network'] as const;
export const devicePermissions = ['notifications'] as const;

const Category = z.enum(dataCategories).describe('A kind of personal data, as the policy names them.');
const Permission = z.enum(devicePermissions).describe('What a browser asks for before it does it.');

export const CategoriesReply = z.object({
  items: z.array(
    z.object({
      category: Category,
      standing: z.enum(['needed', 'allowed', 'denied']).describe('`needed`: the service that one asked for cannot do without.'),
      since: Instant.nullable().describe('When the person said so; null if they never did.'),
      can: z
        .object({ allow: z.boolean(), deny: z.boolean() })
        .describe('What is open now; what rests on consent is allowed where its words stand.'),
    }),
  ),
});
export type CategoriesReply = z.infer<typeof CategoriesReply>;

const Choose = z.object({
  category: Category,
  answer: z.enum(['allowed', 'denied']).describe('`denied` removes what is kept of it at once, and keeps it out.'),
  act: Id.describe('A random identifier of the press of the button: sent twice, it counts once.'),
});
export type Choose = z.infer<typeof Choose>;

export const PermissionsReply = z.object({
  items: z.array(
    z.object({
      permission: Permission,
      on: z.boolean().describe('The person wants it; whether their browser lets us is for that browser to say.'),
      since: Instant.nullable().describe('Since when; null if they never said anything.'),
    }),
  ),
  history: z
    .array(z.object({ permission: Permission, state: z.enum(['allowed', 'denied', 'off']), at: Instant }))
    .describe('What was asked and said, newest first; at most the last 100.'),
});
export type PermissionsReply = z.infer<typeof PermissionsReply>;

const SayPermission = z.object({
  permission: Permission,
  state: z
    .enum(['allowed', 'denied', 'off'])
    .describe('`allowed`, `denied`: the answer that the person gave their browser; `off`: switched off here.'),
  act: Id.describe('A random identifier of the press of the button: sent twice, it counts once.'),
});
export type SayPermission = z.infer<typeof SayPermission>;

export const PoliciesReply = z.object({
  items: z
    .array(
      z.object({
        of: z
          .enum(['policy', 'notice', 'choice'])
          .describe('The policy of the service, the organisation’s own notice, or the words of a choice.'),
        number: z.int().min(0).describe('The version that it was; of a choice the policy in force then. 0 before there was one.'),
        title: z
          .string()
          .nullable()
          .describe('Of a choice: what it was about.')
          .meta({ examples: ['How the pages are used'] }),
        fingerprint: z.string().nullable().describe('SHA-256 of what was shown, in hex; null where the text is not here any more.'),
        written: Instant.nullable().describe('When the letter about it was written.'),
        seen: Instant.nullable().describe('When it was shown.'),
        acknowledged: Instant.nullable().describe('When the person said that they had seen it, or answered.'),
        address: z
          .string()
          .describe('Where it can be read.')
          .meta({ examples: ['/privacy/versions/en#v1'] }),
      }),
    )
    .describe('Newest first; at most the last 100.'),
});
export type PoliciesReply = z.infer<typeof PoliciesReply>;

export const ownDataContract = {
  categories: route(own, {
    method: 'GET',
    path: '/me/data-categories',
    summary: 'What the reader allows to be kept of them, kind by kind.',
  }).output(CategoriesReply),
  choose: route(own, {
    method: 'PUT',
    path: '/me/data-categories/{category}',
    summary: 'Allows or denies a kind of data that the service does without; in force at once.',
  })
    .input(Choose)
    .output(CategoriesReply),
  permissions: route(own, {
    method: 'GET',
    path: '/me/device-permissions',
    summary: 'What the reader lets their browsers do for us.',
  }).output(PermissionsReply),
  sayPermission: route(own, {
    method: 'PUT',
    path: '/me/device-permissions/{permission}',
    summary: 'Keeps what the reader answered their browser, or that they switched it off.',
  })
    .input(SayPermission)
    .output(PermissionsReply),
  policies: route(own, {
    method: 'GET',
    path: '/me/policies-shown',
    summary: 'Which versions of which notice were shown to the reader, and when.',
  }).output(PoliciesReply),
};
