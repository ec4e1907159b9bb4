import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { sweepCampaigns } from '../../src/capabilities/policy/jobs.ts';
import { operatorMailbox } from '../../src/capabilities/site/inbound/mailbox.ts';
import { receiveMail } from '../../src/kernel/mail/receive.ts';
import { people, tenants } from '../support/cast.ts';
import { openHouse } from '../support/house.ts';
import { announceMaterial, makeOperator, showAll } from '../support/policy.ts';

const house = openHouse();
const operator = tenants.acme.id;
const box = { port: 0, close: async (): Promise<void> => undefined };
const rows = async <T>(sql: string, values: unknown[] = []) => (await house.owner.query(sql, values)).rows as T[];

const campaigns = () =>
  sweepCampaigns(() => rows<{ id: string; slug: string; name: string }>('select id, slug, name from installation.tenant'));

beforeAll(async () => {
  await makeOperator(house);
  Object.assign(box, await receiveMail(0, operatorMailbox('Candor <candor@operator.example>')));
});
afterAll(async () => await box.close());

/** As a mail server gives back what it could not deliver, and until it was understood. */
async function comesBack(raw: string): Promise<void> {
  const transport = createTransport({ host: '127.0.0.1', port: box.port, secure: false, ignoreTLS: true });
  await transport.sendMail({ envelope: { from: '', to: 'candor@operator.example' }, raw });
  transport.close();
  await vi.waitFor(async () => expect(await rows('select from app.kept_mail')).toEqual([]), { timeout: 30_000, interval: 20 });
}

test('S59.e2e a letter of a campaign that comes back by mail is a bounce of that person, whoever else forges one', async () => {
  await showAll();
  await announceMaterial(house);
  await campaigns().run(operator);
  await house.owner.query('update app.outbound_mail set sent_at = made_at');
  const [letter] = await rows<{ id: string }>(
    'select letter_id as id from app.policy_notice where person_id = $1 order by number desc limit 1',
    [people.ada.id],
  );
  const report = (recipient: string, action: string, status: string) =>
    `From: MAILER-DAEMON@mx.example\r\nTo: candor@operator.example\r\nSubject: Undelivered\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\n\r\nSorry\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; ${recipient}\r\nAction: ${action}\r\nStatus: ${status}\r\n\r\n--b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: <${letter?.id}@candor>\r\n\r\n--b--\r\n`;
  const bounced = async () => {
    await campaigns().run(operator);
    return (
      await rows<{ bounced: boolean }>('select bounced_at is not null as bounced from app.policy_notice where letter_id = $1', [letter?.id])
    )[0]?.bounced;
  };
  await comesBack(report(people.ada.email, 'delayed', '4.4.1'));
  expect(await bounced()).toBe(false);
  await comesBack(report('somebody@else.example', 'failed', '5.1.1'));
  expect(await bounced()).toBe(false);
  await comesBack(report(people.ada.email, 'failed', '5.1.1'));
  expect(await bounced()).toBe(true);
  expect(await rows('select last_error from app.outbound_mail where id = $1', [letter?.id])).toEqual([{ last_error: 'Came back: 5.1.1' }]);
});
