import { beforeAll, describe, expect, test, vi } from 'vitest';
import { attachedBy } from '../../../../tests/support/case-world.ts';
import { as, type Client } from '../../../../tests/support/client.ts';
import { openHouse } from '../../../../tests/support/house.ts';
import { acmeOffice, formsTo } from '../../../../tests/support/reporting-office.ts';
import type { CaseReply, CaseRow } from '../contract.ts';

vi.stubEnv('TRUST_PROXY', '127.0.0.1');
const house = openHouse();
const { form, formWith, page } = formsTo(house);
const opened = (code: string) => form('/report/follow-up/en', { code });
let [petra, tom] = [] as unknown as [Client, Client];

beforeAll(async () => {
  await acmeOffice(house);
  [petra, tom] = [await as(house, 'petra'), await as(house, 'tom')];
});

const codeIn = (text: string): string => /<code>([^<]+)<\/code>/.exec(text)?.[1] ?? '';
/** The smallest picture there is, as JPEG and PNG, with a place in it. */
const gps = Buffer.from('GPS 48.2082 16.3738');
const marked = (marker: number, content: Buffer): Buffer => Buffer.concat([Buffer.from([0xff, marker, 0, content.length + 2]), content]);
const turned = Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0', 'latin1');
const jpeg = Buffer.concat([
  Buffer.from([0xff, 0xd8]),
  marked(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1')),
  marked(0xe1, Buffer.concat([turned, gps])),
  marked(0xfe, gps),
  marked(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
  Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd9]),
  gps,
]);
const pixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const png = Buffer.concat([
  pixel.subarray(0, 33),
  Buffer.from([0, 0, 0, gps.length]),
  Buffer.from('tEXt'),
  gps,
  Buffer.alloc(4),
  pixel.subarray(33),
]);

describe('files of a report', () => {
  test('come without where and when a picture was taken, are read by the office and by whoever holds the code, and tell no hour', async () => {
    const letter = Buffer.from('The letter itself');
    const sent = await formWith('/report/en', { what: 'With three files' }, [
      ['IMG_1.jpg', jpeg],
      ['plan.png', png],
      ['C:\\bob\\letter.txt', letter],
    ]);
    const code = codeIn(sent.text);
    expect([sent.status, code.length]).toEqual([201, 19]);
    const row = (await petra.get<{ items: CaseRow[] }>('/cases?search=three')).body.items[0];
    const { files, reference } = (await petra.get<CaseReply>(`/cases/${row?.reference}`)).body;
    expect(files.map(({ name, mediaType, addedBy, at }) => [name, mediaType, addedBy, at.slice(10)])).toEqual([
      ['IMG_1.jpg', 'image/jpeg', null, 'T00:00:00.000Z'],
      ['plan.png', 'image/png', null, 'T00:00:00.000Z'],
      ['letter.txt', 'application/octet-stream', null, 'T00:00:00.000Z'],
    ]);
    const bytes = await Promise.all(files.map(async ({ id }) => (await petra.get(`/cases/${reference}/files/${id}`)).text));
    expect([bytes.map((text) => text.includes('GPS')), bytes[2]]).toEqual([[false, false, false], letter.toString()]);
    expect(bytes[0]).toContain('Exif');
    expect(files.map((file) => file.bytes)).toEqual([jpeg.length - 3 * gps.length - 4, pixel.length, letter.length]);
    expect((await tom.get(`/cases/${reference}/files/${files[2]?.id}`)).status).toBe(404);

    const note = await attachedBy(house, petra, `/cases/${reference}/files?kind=note&name=ours.txt`, 'Among us');
    const shown = (await opened(code)).text;
    expect([shown.includes('letter.txt'), shown.includes('ours.txt')]).toEqual([true, false]);
    const give = (file: string | undefined, by: string) => form('/report/follow-up/file/en', { code: by, file: file ?? '' });
    const given = await give(files[2]?.id, code);
    expect([given.text, given.headers['content-disposition'], given.headers['set-cookie']]).toEqual([
      'The letter itself',
      expect.stringContaining('attachment'),
      undefined,
    ]);
    expect([(await give(note.body.id, code)).status, (await give(files[2]?.id, '7777-7777-7777-7777')).status]).toEqual([404, 404]);
    const { rows } = await house.owner.query<{ id: string; at: Date }>(
      'select id::text, made_at as at from app.confidential_bytes where id = any ($1)',
      [files.map(({ id }) => id)],
    );
    const midnight = new Date().setUTCHours(0, 0, 0, 0);
    expect(rows.map(({ at, id }) => [at.getTime(), Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)])).toEqual(
      rows.map(() => [midnight, midnight]),
    );
  });

  test('a form that is sent again says nothing again, and leads to the same code; another form with the same words is another report', async () => {
    const once = /name="once" value="([0-9a-f]{32})"/.exec((await page('/report/en')).text)?.[1] ?? '';
    const fields = { what: 'Sent by a reload', once };
    const report = (more: object = {}) => formWith('/report/en', { ...fields, ...more }, [['a.txt', Buffer.from('along')]]);
    const [first, ...others] = [await report(), await report(), ...(await Promise.all([report(), report()]))];
    const code = codeIn(first?.text ?? '');
    expect([code.length, others.map(({ text }) => codeIn(text))]).toEqual([19, [code, code, code]]);
    const other = codeIn((await report({ once: 'f'.repeat(32) })).text);
    expect([other.length, other === code, codeIn((await report({ what: 'Other words' })).text) === code]).toEqual([19, false, false]);
    expect((await petra.get<{ total: { value: number } }>('/cases?search=reload')).body.total.value).toBe(2);
    const more = () => form('/report/follow-up/en', { code, text: 'And there is more', once });
    expect([(await more()).status, (await more()).status]).toEqual([200, 200]);
    expect((await opened(code)).text.split('And there is more')).toHaveLength(2);
  });

  test('too much, or a picture that cannot be cleaned, is refused with the words kept, and nothing was sent', async () => {
    const broken = Buffer.concat([jpeg.subarray(0, 30), Buffer.from('not a segment')]);
    const refused = await Promise.all([
      formWith(
        '/report/en',
        { what: 'Refused' },
        Array.from({ length: 6 }, (_, n) => [`${n}.txt`, Buffer.from('x')] as const),
      ),
      formWith('/report/de', { what: 'Refused' }, [['large.bin', Buffer.alloc(20 * 1024 ** 2 + 1)]]),
      formWith('/report/en', { what: 'Refused' }, [['broken.jpg', broken]]),
      formWith('/report/en', { what: 'Refused' }, [['huge.bin', Buffer.alloc(33 * 1024 ** 2)]]),
    ]);
    expect(refused.map(({ status }) => status)).toEqual([413, 413, 422, 413]);
    for (const [at, words] of ['more than 5 files', 'zusammen mehr als 20 MB', 'could not be removed', 'more than 20 MB'].entries())
      expect(refused[at]?.text).toContain(words);
    expect(refused.every(({ text }) => text.includes('>Refused</textarea>'))).toBe(true);
    expect((await petra.get<{ total: { value: number } }>('/cases?search=Refused')).body.total.value).toBe(0);
  });
});
