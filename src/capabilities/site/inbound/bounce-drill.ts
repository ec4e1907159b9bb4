import type { Call } from '../../../kernel/access/access.ts';
import { rehearse } from '../../../kernel/jobs/rehearse.ts';
import { bouncedLetter } from '../../../kernel/mail/bounced.ts';
import { importedPeople } from '../../directory/public.ts';
import { type PolicyDrill, rehearsedCampaign } from '../../policy/public.ts';
import { receiver } from '../service/contact.ts';
import { readMail } from './reading.ts';

/** Somebody who is made for the drill, and gone after it. */
const gone = { givenName: 'Bounce', familyName: 'drill', email: 'bounce@probe.invalid' };

/** What a mail server sends back for good (RFC 3464). */
const report = (letterId: string): Buffer =>
  Buffer.from(
    [
      'From: MAILER-DAEMON@probe.invalid',
      'Subject: Undelivered',
      'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
      '\r\n--b\r\n\r\nNobody is there.\r\n--b\r\nContent-Type: message/delivery-status\r\n',
      'Reporting-MTA: dns; probe.invalid\r\n',
      `Final-Recipient: rfc822; ${gone.email}`,
      'Action: failed\r\nStatus: 5.1.1\r\n',
      `--b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: <${letterId}@candor>\r\n\r\n--b--\r\n`,
    ].join('\r\n'),
  );

/** A letter of a campaign comes back: it has to be read as that, and to stand with the person it went to. All of it is taken back. */
export const bounceDrill: PolicyDrill = { statement: 'S59', act: (operator) => rehearse(receiver(operator), comesBack) };

async function comesBack(call: Call): Promise<string[]> {
  const person = (await importedPeople(call, [gone], 'contact')).get(gone.email);
  if (person === undefined) return ['Nobody could be written to'];
  const letterId = await rehearsedCampaign.letterThatLeft(call, { id: person, email: gone.email });
  const raw = report(letterId);
  const { bounce } = await readMail(raw, '');
  if (bounce?.isFinal !== true || !bounce.letters.includes(letterId)) return ['What came back was not read as a letter of ours'];
  await bouncedLetter(call, { id: letterId, status: bounce.status ?? '', mentioned: raw.toString('latin1').toLowerCase() });
  return (await rehearsedCampaign.hasComeBack(call, letterId)) ? [] : ['A letter that came back does not stand as come back'];
}
