import type { Block, CalloutKind, Inline, Picture } from './body.ts';

/** What stands in a line on its way to a body: a picture among it becomes a block of its own. */
export type Piece = Inline | Picture;

/** Paragraphs of the pieces of a line, and between them its pictures. */
export function picturesApart(pieces: readonly Piece[]): Block[] {
  const made: Block[] = [];
  let line: Inline[] = [];
  const flush = (): void => {
    if (line.some((piece) => piece.type === 'text' && /[^ \t\r\n]/.test(piece.text))) made.push({ type: 'paragraph', content: line });
    line = [];
  };
  for (const piece of pieces) {
    if (piece.type !== 'picture') line.push(piece);
    else {
      flush();
      made.push(piece);
    }
  }
  flush();
  return made;
}

/** The title of an article stands above its headings, so theirs begin at the second level; below the fourth nobody sees a difference. */
export function heading(level: number, pieces: readonly Piece[]): Block[] {
  const content = pieces.filter((piece) => piece.type !== 'picture');
  const pictures = pieces.filter((piece) => piece.type === 'picture');
  return [{ type: 'heading', attrs: { level: level <= 2 ? 2 : level === 3 ? 3 : 4 }, content }, ...pictures];
}

export const calloutOf = (kind: CalloutKind, content: readonly Block[]): Block => ({
  type: 'callout',
  attrs: { kind },
  content: content.length > 0 ? [...content] : [{ type: 'paragraph' }],
});
