import { z } from 'zod';
import { Id, Instant, route } from '../../kernel/shared/contract.ts';

const admin = { needs: 'tenantAdmin', purpose: 'administration', scope: 'mail' } as const;

export const KeptMail = z.object({
  id: Id,
  sender: z.string().describe('By its envelope; empty where a machine sent it.'),
  recipient: z.string(),
  receivedAt: Instant,
  size: z.int().describe('Bytes.'),
  reason: z
    .enum(['waiting', 'unreadable', 'machine', 'unknownLetter'])
    .describe(
      '`waiting`: not looked at yet; `unreadable`: nobody could read it, or it names no sender; `machine`: written by no person; `unknownLetter`: gives back a letter that is not ours.',
    ),
});
export type KeptMail = z.infer<typeof KeptMail>;

export const keptMailContract = {
  list: route(admin, {
    method: 'GET',
    path: '/kept-mail',
    summary: 'Mail that arrived and became no request, newest first, at most two hundred.',
    description: 'Mail is kept whole before anything is understood of it, and nothing is dropped.',
  }).output(z.object({ items: z.array(KeptMail) })),
  read: route(admin, { method: 'GET', path: '/kept-mail/{id}', summary: 'Such a mail as it came.' })
    .input(z.object({ id: Id }))
    .output(KeptMail.extend({ source: z.string().describe('Its bytes, read as Latin-1; at most 100,000 of them.') })),
  settle: route(admin, { method: 'PUT', path: '/kept-mail/{id}/settlement', summary: 'Say that a mail was looked after: it is removed.' })
    .input(z.object({ id: Id }))
    .output(z.object({ done: z.literal(true) })),
};
