import { z } from 'zod';

/** What a body may hold in all: beyond that an article is several articles. */
export const mostNodes = 20_000;
const mostDepth = 24;
const mostText = 100_000;

/** The kinds of a callout, as GitHub's Markdown writes them: NOTE, TIP, WARNING, CAUTION. */
export const calloutKinds = ['info', 'tip', 'warning', 'danger'] as const;
export type CalloutKind = (typeof calloutKinds)[number];

/**
 * Where a link may lead: the web, a mailbox, a telephone, a place of this installation or of this article. Nothing that a browser would run, and
 * no address of another scheme.
 */
const linkPattern = /^(?:https?:\/\/[^\s<>"\\^`{|}]+|mailto:[^\s<>"\\]+|tel:[+\d][\d().-]*|\/(?![/\\])[^\s<>"\\]*|#[^\s<>"\\]+)$/i;
export const isLink = (href: string): boolean => href.length <= 2000 && linkPattern.test(href) && isPlainText(href);

/** PostgreSQL's text holds neither NUL nor half a surrogate pair; other control characters show nothing and hide much. */
export const isPlainText = (text: string): boolean => text.isWellFormed() && !controls.test(text);
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is kept out
const controls = /[\0-\x08\x0b-\x1f\x7f\ufeff\u2028\u2029\ufffe\uffff]/;

const language = /^[\w+#.-]{1,32}$/;
/** A name of a programming language as a code block may carry it. */
export const isLanguage = (name: string): boolean => language.test(name);

const SaidText = z
  .string()
  .min(1)
  .max(mostText)
  .refine(isPlainText, 'Text must be well-formed and without control characters')
  .meta({ examples: ['Open the client.'] });

export type Mark =
  | { type: 'bold' }
  | { type: 'italic' }
  | { type: 'strike' }
  | { type: 'code' }
  | { type: 'link'; attrs: { href: string } };

const Mark: z.ZodType<Mark> = z.union([
  z.object({ type: z.enum(['bold', 'italic', 'strike', 'code']) }),
  z.object({
    type: z.literal('link'),
    attrs: z.object({
      href: z
        .string()
        .refine(isLink, 'A link leads to the web, a mailbox or a place here')
        .meta({ examples: ['https://www.example.com/vpn'] }),
    }),
  }),
]);

export type TextNode = { type: 'text'; text: string; marks?: Mark[] | undefined };
export type Inline = TextNode | { type: 'hardBreak' };

const InlineNode: z.ZodType<Inline> = z.union([
  z.object({ type: z.literal('text'), text: SaidText, marks: z.array(Mark).max(5).optional() }),
  z.object({ type: z.literal('hardBreak') }),
]);
const inlines = z.array(InlineNode).max(mostNodes).optional();

export type Paragraph = { type: 'paragraph'; content?: Inline[] | undefined };
export type Heading = { type: 'heading'; attrs: { level: 2 | 3 | 4 }; content?: Inline[] | undefined };
export type CodeBlock = {
  type: 'codeBlock';
  attrs?: { language?: string | null | undefined } | undefined;
  content?: { type: 'text'; text: string }[] | undefined;
};
export type Picture = { type: 'picture'; attrs: { file: string; alt: string } };
export type TableCell = { type: 'tableHeader' | 'tableCell'; content: Paragraph[] };
export type TableRow = { type: 'tableRow'; content: TableCell[] };
export type Table = { type: 'table'; content: TableRow[] };
export type ListItem = { type: 'listItem'; content: Block[] };
export type Block =
  | Paragraph
  | Heading
  | CodeBlock
  | Picture
  | Table
  | { type: 'horizontalRule' }
  | { type: 'bulletList'; content: ListItem[] }
  | { type: 'orderedList'; attrs?: { start?: number | undefined } | undefined; content: ListItem[] }
  | { type: 'blockquote'; content: Block[] }
  | { type: 'callout'; attrs: { kind: CalloutKind }; content: Block[] };
export type ArticleBody = { type: 'doc'; content: Block[] };

const ParagraphNode: z.ZodType<Paragraph> = z.object({ type: z.literal('paragraph'), content: inlines });
const CellNode = z.object({ type: z.enum(['tableHeader', 'tableCell']), content: z.array(ParagraphNode).length(1) });
const RowNode = z.object({ type: z.literal('tableRow'), content: z.array(CellNode).min(1).max(30) });
const ItemNode: z.ZodType<ListItem> = z.object({
  type: z.literal('listItem'),
  get content(): z.ZodType<Block[]> {
    return z.array(ArticleBlock).min(1).max(5000);
  },
});

const HeadingNode = z.object({
  type: z.literal('heading'),
  attrs: z.object({ level: z.union([z.literal(2), z.literal(3), z.literal(4)]) }),
  content: inlines,
});
const CodeNode = z.object({
  type: z.literal('codeBlock'),
  attrs: z
    .object({
      language: z
        .string()
        .regex(language)
        .meta({ examples: ['powershell'] })
        .nullable()
        .optional(),
    })
    .optional(),
  content: z
    .array(z.object({ type: z.literal('text'), text: SaidText }))
    .max(1)
    .optional(),
});

/** A block of an article, as tiptap keeps it. Attributes that are not named here are left out. */
export const ArticleBlock: z.ZodType<Block> = z.lazy(() =>
  z.union([
    ParagraphNode,
    HeadingNode,
    CodeNode,
    z.object({
      type: z.literal('picture'),
      attrs: z.object({
        file: z.uuid(),
        alt: z
          .string()
          .max(500)
          .refine(isPlainText)
          .meta({ examples: ['The sign-in window'] }),
      }),
    }),
    z.object({ type: z.literal('table'), content: z.array(RowNode).min(1).max(500) }),
    z.object({ type: z.literal('horizontalRule') }),
    z.object({ type: z.literal('bulletList'), content: z.array(ItemNode).min(1).max(1000) }),
    z.object({
      type: z.literal('orderedList'),
      attrs: z.object({ start: z.int().min(0).max(999_999_999).optional() }).optional(),
      content: z.array(ItemNode).min(1).max(1000),
    }),
    z.object({ type: z.literal('blockquote'), content: z.array(ArticleBlock).min(1).max(5000) }),
    z.object({
      type: z.literal('callout'),
      attrs: z.object({ kind: z.enum(calloutKinds) }),
      content: z.array(ArticleBlock).min(1).max(5000),
    }),
  ]),
);

/** The body of an article: a document of tiptap with the blocks that articles know. */
export const ArticleBody: z.ZodType<ArticleBody> = z
  .object({ type: z.literal('doc'), content: z.array(ArticleBlock).max(5000) })
  .refine(isOfSize, `An article holds at most ${mostNodes} pieces, ${mostDepth} deep`);

type Node = { readonly content?: readonly unknown[] | undefined };

function isOfSize(body: Node): boolean {
  let count = 0;
  const fits = (node: Node, depth: number): boolean =>
    ++count <= mostNodes && depth <= mostDepth && (node.content ?? []).every((one) => fits(one as Node, depth + 1));
  return fits(body, 0);
}

export const emptyBody: ArticleBody = { type: 'doc', content: [{ type: 'paragraph' }] };
