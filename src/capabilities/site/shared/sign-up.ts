import { z } from 'zod';

/** Names that an installation needs for itself, or that somebody could be fooled by. */
const reserved = new Set(
  'www mail api admin app apps status help support operator demo localhost static assets cdn mx smtp imap pop ftp ns ns1 ns2 auth login sign-in signin sso oauth security privacy legal billing payments blog docs test dev staging root postmaster abuse hostmaster webmaster noreply candor contact info'.split(
    ' ',
  ),
);

export const isReserved = (slug: string): boolean => reserved.has(slug) || slug.startsWith('xn--');

const Name = z.string().trim().min(1).max(120);

/** What the form of a sign-up brings. No address and no telephone number: nothing here needs them. */
export const SignUp = z.object({
  company: Name,
  slug: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z][a-z0-9-]{0,38}[a-z0-9]$/),
  givenName: Name,
  familyName: Name,
  email: z.string().trim().pipe(z.email().max(254)),
  plan: z.enum(['team', 'company']),
  country: z.string().regex(/^[A-Z]{2}$/),
  locale: z.enum(['en', 'de']),
  terms: z.string().min(1),
});
export type SignUp = z.infer<typeof SignUp>;

export const leastPassword = 12;
