import { operatorTenant } from '../../../kernel/http/operator.ts';
import { log } from '../../../kernel/log/log.ts';
import type { Mailbox } from '../../../kernel/mail/receive.ts';
import { operatorSettings } from '../../policy/public.ts';
import { keepMail, takeOne } from './take.ts';

/** Mail for the operator's own addresses, and what comes back of our letters to the address they are sent from. */
export const operatorMailbox = (sentFrom: string): Mailbox => ({
  takes: async (recipient) => {
    const { email, privacyEmail } = await operatorSettings();
    const own = [email, privacyEmail, /[^<\s]+@[^>\s]+/.exec(sentFrom)?.[0]];
    return own.some((address) => address?.toLowerCase() === recipient);
  },
  keep: async (mail) => {
    const operator = await operatorTenant();
    if (operator === undefined) throw new Error('Nobody runs this installation yet');
    const id = await keepMail(operator, mail);
    // It is kept: whatever fails from here on is tried again.
    takeOne(operator, id).catch((fault: unknown) => log.fault('mail waits', fault, { tenantId: operator, job: 'site.mail' }));
  },
});
