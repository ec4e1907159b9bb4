/** A block of an article as its screens walk it; the schema has looked at it before. */
export interface Block {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>> | undefined;
  readonly content?: readonly Block[] | undefined;
}

export interface Inline {
  readonly type: string;
  readonly text?: string | undefined;
  readonly marks?: readonly { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> | undefined }[] | undefined;
}

export const partsOf = ({ content = [] }: Block): readonly Block[] => content;
export const inlinesOf = ({ content = [] }: Block): readonly Inline[] => content as readonly Inline[];

type CalloutKind = 'info' | 'tip' | 'warning' | 'danger';
const kinds: readonly string[] = ['info', 'tip', 'warning', 'danger'] satisfies CalloutKind[];

export function kindOf({ attrs }: Block): CalloutKind {
  const kind = String(attrs?.['kind'] ?? 'info');
  return kinds.includes(kind) ? (kind as CalloutKind) : 'info';
}

/** Where a heading is found; blocks of the first level are counted. */
export const headingId = (at: number): string => `part-${at}`;

export interface Part {
  readonly id: string;
  readonly text: string;
  readonly isBelow: boolean;
}

/** The headings of an article, for its table of contents. */
export const contentsOf = (body: { readonly content: readonly unknown[] }): Part[] =>
  (body.content as readonly Block[]).flatMap((block, at) => {
    const level = Number(block.attrs?.['level'] ?? 2);
    if (block.type !== 'heading' || level > 3) return [];
    const text = inlinesOf(block)
      .map((one) => one.text ?? ' ')
      .join('');
    return text.trim() === '' ? [] : [{ id: headingId(at), text, isBelow: level === 3 }];
  });
