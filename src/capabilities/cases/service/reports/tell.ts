import { type Call, keeper } from '../../../../kernel/access/access.ts';
import { transact } from '../../../../kernel/db/transact.ts';
import { enqueueMail } from '../../../../kernel/mail/enqueue.ts';
import { write } from '../../../../kernel/mail/letter.ts';
import { originOfTenant } from '../../../../kernel/mail/origin.ts';
import { peopleById } from '../../../directory/public.ts';
import { caseLetter } from '../../letters.ts';
import { dueLetter } from '../../reports/letters.ts';
import { type ToTell, takeToTell } from '../../store-reports.ts';

/** Writes to the reporting office: what came since the last turn, so that no letter tells the moment of a report, and what is due soon. */
export const tellOffice = (tenantId: string): Promise<void> =>
  transact(keeper(tenantId, 'service'), async (call) => {
    const all = await takeToTell(call.tx);
    const [people, origin] = await Promise.all([
      peopleById(call.tx, [...new Set(all.map(({ personId }) => personId))]),
      originOfTenant(tenantId),
    ]);
    for (const one of all) {
      const person = people.find(({ id }) => id === one.personId);
      if (person?.active === true) await tell(call, one, { ...person, origin });
    }
    for (const caseId of new Set(all.filter(({ about }) => about === 'due').map((one) => one.caseId)))
      call.tx.emit({ type: 'case.dueTold', objectId: caseId });
  });

type Person = { readonly id: string; readonly email: string; readonly locale: string; readonly origin: string };

const tell = (call: Call, { reference, about }: ToTell, { id, email, locale, origin }: Person) =>
  enqueueMail(call, {
    personId: id,
    address: email,
    letter: write(about === 'news' ? caseLetter : dueLetter, locale, { reference, address: `${origin}/desk/cases/${reference}` }),
  });
