import { z } from 'zod';
import { Id, Instant, Limit, route, Text } from '../../kernel/shared/contract.ts';
import { roles } from '../../kernel/shared/roles.ts';

const open = { needs: 'nobody', purpose: 'security', scope: 'session' } as const;
const own = { needs: 'person', purpose: 'security', scope: 'session' } as const;

export const SignIn = z.object({
  email: z.string().trim().min(3).max(254).describe('The e-mail address of the person; upper and lower case are the same.'),
  password: z.string().min(1).max(1000).describe('The password; never logged, never stored.'),
});
export type SignIn = z.infer<typeof SignIn>;

export const SessionReply = z.object({
  person: z.object({
    id: Id,
    name: z
      .string()
      .describe('Given and family name, as written by the person.')
      .meta({ examples: ['Lena Hoffmann'] }),
    givenName: z.string(),
    email: z.string(),
    locale: z.string().describe('BCP 47 language tag, for instance de or en-GB.'),
    timeZone: z.string().describe('IANA time zone.'),
  }),
  keys: z
    .object({ changed: z.record(z.string(), z.string()), off: z.boolean() })
    .describe('Keys to which this person gave other deeds, as set with PUT /me/keys.'),
  tenant: z.object({
    name: z.string().meta({ examples: ['Acme'] }),
    accent: z.string().describe('Colour, #rrggbb.'),
    logo: z.string().nullable(),
  }),
  roles: z
    .array(z.object({ role: z.enum(roles), workspaceId: Id.nullable() }))
    .describe('For showing only; what one may do is told by `can`.'),
  can: z
    .object({
      desk: z.boolean(),
      lead: z.boolean().describe('Leads a team somewhere: macros, and what was missed.'),
      admin: z.boolean(),
      tenant: z.boolean().describe('Runs the whole tenant: people, branding, imports.'),
      privacy: z.boolean().describe('Answers for what the privacy policy says.'),
      account: z.boolean().describe('Answers or pays for the subscription.'),
    })
    .describe('Which parts of the house are open to this person.'),
});
export type SessionReply = z.infer<typeof SessionReply>;

export const Device = z.object({
  id: Id,
  browser: z.string().describe('Family and major version.'),
  madeAt: Instant,
  seenAt: Instant,
  current: z.boolean().describe('True for the session that asks.'),
});

const ProofReply = z.object({
  until: Instant.nullable().describe('Until when the password counts as given just now; null when it has to be given again.'),
});
export type ProofReply = z.infer<typeof ProofReply>;

export const sessionContract = {
  start: route(open, { method: 'POST', path: '/session', summary: 'Sign in with e-mail and password.', successStatus: 201 })
    .input(SignIn.extend({}).meta({ examples: [{ email: 'priya.raman@acme.example', password: 'candor-demo-2026' }] }))
    .output(SessionReply),
  get: route(open, {
    method: 'GET',
    path: '/session',
    summary: 'Who is signed in, and what is open to them; null for nobody, which is no error: our own pages ask this first.',
  }).output(SessionReply.nullable()),
  end: route(own, { method: 'DELETE', path: '/session', summary: 'Sign out: the session ends on the server too.' }).output(
    z.object({ ended: z.literal(true) }),
  ),
  seeProof: route(own, {
    method: 'GET',
    path: '/session/proof',
    summary: 'Whether the password was given just now, by signing in or again; copies of one’s data ask for that.',
  }).output(ProofReply),
  prove: route(own, {
    method: 'PUT',
    path: '/session/proof',
    summary: 'Give one’s password again; it counts for ten minutes, in this session only. For sessions, not for tokens.',
  })
    .input(z.object({ password: SignIn.shape.password }))
    .output(ProofReply),
  devices: route(own, { method: 'GET', path: '/session/devices', summary: 'Where this person is signed in.' }).output(
    z.object({ items: z.array(Device) }),
  ),
  endDevice: route(own, { method: 'DELETE', path: '/session/devices/{id}', summary: 'Sign out elsewhere.' })
    .input(z.object({ id: Id }))
    .output(z.object({ ended: z.literal(true) })),
};

export const Password = Text(1000, 12).describe('At least 12 characters.');
const LinkToken = z.string().min(20).max(200).describe('The secret of a link that was sent by mail; works once.');

const asks = (kind: 'nobody' | 'person', scope: string) => ({ needs: kind, purpose: 'security', scope }) as const;

export const passwordContract = {
  invite: route(asks('person', 'people'), {
    method: 'POST',
    path: '/people/{id}/invitation',
    summary: 'Send a person a link, good for 7 days, to set a password; for tenant admins.',
    successStatus: 202,
  })
    .input(z.object({ id: Id }))
    .output(z.object({ sent: z.literal(true), endsAt: Instant })),
  askReset: route(asks('nobody', 'password'), {
    method: 'POST',
    path: '/password/resets',
    summary: 'Ask for a link, good for 24 hours, to set a new password. The answer is the same whether the name is known or not.',
    successStatus: 202,
  })
    .input(z.object({ email: SignIn.shape.email }))
    .output(z.object({ asked: z.literal(true) })),
  checkLink: route(asks('nobody', 'password'), {
    method: 'POST',
    path: '/password/links',
    summary: 'Whether a link from a mail still works, and for whom.',
  })
    .input(z.object({ token: LinkToken }))
    .output(
      z.object({
        kind: z.enum(['invitation', 'reset']),
        email: z.string().describe('Whose password will be set.'),
        givenName: z.string(),
        endsAt: Instant,
      }),
    ),
  setByLink: route(asks('nobody', 'password'), {
    method: 'PUT',
    path: '/password',
    summary: 'Set the password with a link from a mail; the link is used up, all sessions of the person end.',
  })
    .input(z.object({ token: LinkToken, password: Password }))
    .output(z.object({ changed: z.literal(true), email: z.string() })),
  changeOwn: route(asks('person', 'password'), {
    method: 'PUT',
    path: '/me/password',
    summary: 'Change my own password; other sessions end.',
  })
    .input(z.object({ current: z.string().min(1).max(1000), password: Password }))
    .output(z.object({ changed: z.literal(true) })),
};

export const ApiToken = z.object({
  id: Id,
  name: z.string(),
  scopes: z.array(z.string()),
  madeAt: Instant,
  endsAt: Instant,
  seenAt: Instant.nullable().describe('Used last, to the minute; null when never.'),
});
export type ApiToken = z.infer<typeof ApiToken>;

const Scope = z
  .string()
  .regex(/^([a-z][a-z-]{1,39}:(read|write)|\*)$/, 'A scope is written as tickets:read, or * for everything')
  .describe('A part of the API and read or write, as tickets:read; * is everything its owner may.');

export const NewApiToken = z.object({
  name: Text(100).describe('What it is for.'),
  scopes: z.array(Scope).min(1).max(50),
  endsAt: Instant.describe('At most a year from now.'),
});
export type NewApiToken = z.infer<typeof NewApiToken>;

export const tokensContract = {
  list: route(asks('person', 'tokens'), { method: 'GET', path: '/me/tokens', summary: 'My API tokens.' }).output(
    z.object({ items: z.array(ApiToken) }),
  ),
  create: route(asks('person', 'tokens'), {
    method: 'POST',
    path: '/me/tokens',
    summary: 'Make an API token; its secret is shown in this answer and never again.',
    successStatus: 201,
  })
    .input(NewApiToken)
    .output(ApiToken.extend({ token: z.string().describe('Send it as Authorization: Bearer …') })),
  revoke: route(asks('person', 'tokens'), { method: 'DELETE', path: '/me/tokens/{id}', summary: 'Revoke an API token.' })
    .input(z.object({ id: Id }))
    .output(z.object({ revoked: z.literal(true) })),
};

export const SignInEntry = z.object({
  at: Instant,
  kind: z.enum(['started', 'ended', 'refused', 'passwordChanged', 'resetAsked', 'tokenMade', 'tokenRevoked']),
  browser: z.string().nullable().describe('Family and major version, where it is known.'),
});
export type SignInEntry = z.infer<typeof SignInEntry>;

export const signInLogContract = {
  list: route(asks('person', 'session'), {
    method: 'GET',
    path: '/me/sign-ins',
    summary: 'My own sign-ins and failed tries, newest first.',
  })
    .input(z.object({ limit: Limit }))
    .output(z.object({ items: z.array(SignInEntry) })),
};
