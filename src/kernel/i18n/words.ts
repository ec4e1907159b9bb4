/** A piece of a letter, both as plain text and as HTML. Only this file makes one, so text from people can never pass for markup. */
class Piece {
  readonly text: string;
  readonly html: string;

  constructor(text: string, html: string) {
    this.text = text;
    this.html = html;
  }
}

export type Words = Piece;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

/** Writes a piece: what is put in is escaped, unless it is a piece itself. */
export function words(strings: TemplateStringsArray, ...holes: readonly (string | number | Words)[]): Words {
  const pieces = holes.map((hole) => (hole instanceof Piece ? hole : new Piece(String(hole), escaped(String(hole)))));
  const woven = (side: 'text' | 'html'): string => strings.reduce((sum, string, at) => sum + (pieces[at - 1]?.[side] ?? '') + string);
  return new Piece(woven('text'), woven('html'));
}

/** Emphasis; plain text goes without. */
export const strong = (piece: Words): Words => new Piece(piece.text, `<strong>${piece.html}</strong>`);

/** A link by which somebody may act: to our own pages only, so http or https. */
export function link(label: string, address: string): Words {
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new Error('A letter links to pages only');
  return new Piece(`${label}: ${url.href}`, `<a href="${escaped(url.href)}">${escaped(label)}</a>`);
}
