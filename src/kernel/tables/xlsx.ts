import type { Cell } from './csv.ts';
import { zip } from './zip.ts';

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const contentTypes = `${xml}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/></Types>`;
const relation = (type: string, target: string): string =>
  `${xml}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/${type}" Target="${target}"/></Relationships>`;
const workbook = `${xml}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Tickets" sheetId="1" r:id="rId1"/></sheets></workbook>`;

/** The heading stays in sight. */
const frozen =
  '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** XML 1.0 has no way to write these at all. */
const unwritable = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;
/** The most that a cell of Excel holds. */
const longest = 32_767;

/** Text is written as text, never as a formula, so that nothing in it can run. */
function cell(value: Cell, place: string): string {
  if (value === null) return '';
  if (typeof value === 'number') return `<c r="${place}"><v>${value}</v></c>`;
  const text = value
    .slice(0, longest)
    .replace(unwritable, '')
    .replace(/[&<>]/g, (sign) => escapes[sign] ?? sign);
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

/** A, B … Z, AA, AB … */
const letters = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);

const row = (cells: readonly Cell[], number: number): string =>
  `<row r="${number}">${cells.map((value, column) => cell(value, `${letters(column)}${number}`)).join('')}</row>`;

async function* sheet(heading: readonly string[], pages: AsyncIterable<readonly (readonly Cell[])[]>): AsyncGenerator<string> {
  yield `${xml}<worksheet xmlns="${main}">${frozen}<sheetData>${row(heading, 1)}`;
  let above = 1;
  for await (const rows of pages) {
    const first = above + 1;
    yield rows.map((cells, at) => row(cells, first + at)).join('');
    above += rows.length;
  }
  yield '</sheetData></worksheet>';
}

/** Rows as a workbook of one sheet (ECMA-376), written as they come. */
export const xlsx = (heading: readonly string[], pages: AsyncIterable<readonly (readonly Cell[])[]>): AsyncGenerator<Buffer> =>
  zip([
    { name: '[Content_Types].xml', content: [contentTypes] },
    { name: '_rels/.rels', content: [relation('officeDocument', 'xl/workbook.xml')] },
    { name: 'xl/workbook.xml', content: [workbook] },
    { name: 'xl/_rels/workbook.xml.rels', content: [relation('worksheet', 'worksheets/sheet1.xml')] },
    { name: 'xl/worksheets/sheet1.xml', content: sheet(heading, pages) },
  ]);
