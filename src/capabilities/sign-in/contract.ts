import { z } from 'zod';
import { Id, Instant, route, Text } from '../../kernel/shared/contract.ts';
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
    name: z.string().describe('Given and family name, as written by the person.'),
    givenName: z.string(),
    email: z.string(),
    locale: z.string().describe('BCP 47 language tag, for instance de or en-GB.'),
    timeZone: z.string().describe('IANA time zone.'),
  }),
  tenant: z.object({ name: z.string(), accent: z.string().describe('Colour, #rrggbb.'), logo: z.string().nullable() }),
  roles: z
    .array(z.object({ role: z.enum(roles), workspaceId: Id.nullable() }))
    .describe('For showing only; what one may do is told by `can`.'),
  can: z.object({ desk: z.boolean(), admin: z.boolean() }).describe('Which parts of the house are open to this person.'),
});
export type SessionReply = z.infer<typeof SessionReply>;

export const Device = z.object({
  id: Id,
  browser: z.string().describe('Family and major version.'),
  madeAt: Instant,
  seenAt: Instant,
  current: z.boolean().describe('True for the session that asks.'),
});

export const sessionContract = {
  start: route(open, { method: 'POST', path: '/session', summary: 'Sign in with e-mail and password.', successStatus: 201 })
    .input(SignIn)
    .output(SessionReply),
  get: route(own, { method: 'GET', path: '/session', summary: 'Who is signed in, and what is open to them.' }).output(SessionReply),
  end: route(own, { method: 'DELETE', path: '/session', summary: 'Sign out: the session ends on the server too.' }).output(
    z.object({ ended: z.literal(true) }),
  ),
  devices: route(own, { method: 'GET', path: '/session/devices', summary: 'Where this person is signed in.' }).output(
    z.object({ items: z.array(Device) }),
  ),
  endDevice: route(own, { method: 'DELETE', path: '/session/devices/{id}', summary: 'Sign out elsewhere.' })
    .input(z.object({ id: Id }))
    .output(z.object({ ended: z.literal(true) })),
};

export const Password = Text(1000, 12).describe('At least 12 characters.');
