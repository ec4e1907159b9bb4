import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ArticleBody, type Block, calloutKinds, type Inline, type Mark, type Paragraph } from './body.ts';
import { diffOf, diffWords } from './diff.ts';
import { bodyOfHtml } from './from-html.ts';
import { bodyOfMarkdown } from './from-markdown.ts';
import { settle } from './settle.ts';
import { htmlOf } from './to-html.ts';
import { markdownOf } from './to-markdown.ts';
import { textOfBody } from './to-text.ts';
import { filesIn, linksIn } from './walk.ts';

const page = { picture: (id: string) => `/api/v1/files/${id}`, callout: (kind: string) => kind };

// Signs that mean something to Markdown or HTML, more often than chance would have them.
const word = fc.oneof(
  { weight: 3, arbitrary: fc.stringMatching(/^[a-z]{1,6}$/) },
  fc.constantFrom(
    '#',
    '-',
    '*',
    '**',
    '_',
    '__',
    '~~',
    '`',
    '``',
    '<b>',
    '</b>',
    '<!--',
    '&amp;',
    '&#60;',
    '[x]',
    '[a](b)',
    '![',
    '|',
    '\\',
    '>',
  ),
  fc.constantFrom(
    '1.',
    '2)',
    '+',
    '---',
    '===',
    'http://a.de',
    'www.a.de',
    'a@b.de',
    'mailto:x',
    '\u00a0',
    '[!NOTE]',
    'snake_case',
    ':-',
    '[ ]',
    '~',
  ),
  fc.constantFrom('Straße', '漢字', '😀', 'e\u0301', '"', "'", '$', '^', '{', '}', '%20', '(', ')', '!', '.', ','),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4 }).map((text) => text.replace(/[^\S ]|\p{Cc}|[\ufffe\uffff]/gu, 'x')),
);
const said = fc
  .array(word, { minLength: 1, maxLength: 5 })
  .chain((words) =>
    fc
      .array(fc.constantFrom(' ', '', ' '), { minLength: words.length, maxLength: words.length })
      .map((gaps) => words.map((one, at) => one + gaps[at]).join('')),
  );
const href = fc.constantFrom(
  'https://a.de/b_c_d?x=1&copy;=2#e',
  'http://a.de/(x)',
  'mailto:a@b.de',
  '/t/INC0000001',
  '#part',
  'https://a.de/*b*',
);
const mark: fc.Arbitrary<Mark> = fc.oneof(
  fc.constantFrom('bold', 'italic', 'strike', 'code').map((type): Mark => ({ type: type as 'bold' })),
  href.map((to): Mark => ({ type: 'link', attrs: { href: to } })),
);
const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ type: fc.constant('text' as const), text: said, marks: fc.array(mark, { maxLength: 3 }) }) },
  fc.constant({ type: 'hardBreak' } as const),
);
const content = fc.array(inline, { maxLength: 5 });
const paragraph = content.map((pieces): Paragraph => ({ type: 'paragraph', content: pieces }));
const lines = fc.array(fc.oneof(said, fc.constantFrom('', '```', '    x', '> y', '- z')), { maxLength: 4 }).map((all) => all.join('\n'));

const { block } = fc.letrec<{ block: Block; blocks: Block[] }>((tie) => ({
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
  block: fc.oneof(
    { maxDepth: 4, depthSize: 'small', withCrossShrink: true },
    paragraph,
    fc
      .tuple(fc.constantFrom(2, 3, 4), content)
      .map(([level, pieces]): Block => ({ type: 'heading', attrs: { level: level as 2 }, content: pieces })),
    fc
      .tuple(fc.constantFrom(null, 'ts', 'c++', 'objective-c'), lines)
      .map(([language, text]): Block => ({ type: 'codeBlock', attrs: { language }, content: text === '' ? [] : [{ type: 'text', text }] })),
    fc.tuple(fc.uuid(), said).map(([id, alt]): Block => ({ type: 'picture', attrs: { file: id, alt: alt.replace(/\s+/g, ' ').trim() } })),
    fc.constant<Block>({ type: 'horizontalRule' }),
    fc.array(fc.array(paragraph, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }).map(
      (rows): Block => ({
        type: 'table',
        content: rows.map((cells) => ({ type: 'tableRow', content: cells.map((cell) => ({ type: 'tableCell', content: [cell] })) })),
      }),
    ),
    fc
      .array(tie('blocks') as fc.Arbitrary<Block[]>, { minLength: 1, maxLength: 3 })
      .map((items): Block => ({ type: 'bulletList', content: items.map((one) => ({ type: 'listItem', content: one })) })),
    fc.tuple(fc.nat(20), fc.array(tie('blocks') as fc.Arbitrary<Block[]>, { minLength: 1, maxLength: 3 })).map(
      ([start, items]): Block => ({
        type: 'orderedList',
        attrs: { start },
        content: items.map((one) => ({ type: 'listItem', content: one })),
      }),
    ),
    (tie('blocks') as fc.Arbitrary<Block[]>).map((inner): Block => ({ type: 'blockquote', content: inner })),
    fc
      .tuple(fc.constantFrom(...calloutKinds), tie('blocks') as fc.Arbitrary<Block[]>)
      .map(([kind, inner]): Block => ({ type: 'callout', attrs: { kind }, content: inner })),
  ),
}));
const body: fc.Arbitrary<ArticleBody> = fc.array(block, { maxLength: 5 }).map((blocks) => settle({ type: 'doc', content: blocks }));
const runs = { numRuns: Number(process.env['DOCUMENT_RUNS'] ?? 400) };

test('a settled body is one the schema takes, and settled once is settled for ever', () => {
  fc.assert(
    fc.property(body, (one) => {
      expect(settle(one)).toEqual(one);
      expect(ArticleBody.parse(one)).toEqual(one);
    }),
    runs,
  );
});

test('a body written as Markdown and read again is the same body', () => {
  fc.assert(
    fc.property(body, (one) => {
      const markdown = markdownOf(one);
      expect(bodyOfMarkdown(markdown), markdown).toEqual(one);
    }),
    runs,
  );
});

test('a body shown as HTML and read again is the same body', () => {
  const bare = { ...page, callout: () => '' };
  const ours = { link: (to: string) => to, picture: (src: string) => src.split('/').at(-1) ?? null };
  fc.assert(
    fc.property(body, (one) => {
      expect(bodyOfHtml(htmlOf(one, bare), ours)).toEqual(one);
    }),
    runs,
  );
});

const hostile = fc.array(
  fc.oneof(
    word,
    fc.constantFrom(
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(1)>',
      '<a href="java\nscript:alert(1)">x</a>',
      '<svg onload=alert(1)>',
      '\n',
    ),
    fc.constantFrom(
      '[x](javascript:alert(1))',
      '[x](data:text/html,<script>)',
      '<a href=vbscript:x>',
      '![x](javascript:x)',
      '"><script>',
      '\n\n',
    ),
    fc.constantFrom(
      '<iframe src="//evil.example">',
      '<style>@import "//evil"</style>',
      '</script',
      '<!--',
      '-->',
      '<a href="&#106;avascript:x">',
      '> ',
    ),
    fc.constantFrom(
      '<p onclick="x">',
      '[x]: javascript:alert(1)',
      '[x]',
      '<math><mi//xlink:href="data:x,<script>">',
      '![x](http://evil.example/p.gif)',
      '\0',
    ),
    fc.constantFrom(
      '<a href=" javascript:x">',
      '<a href="//evil.example">',
      '\u2028',
      '\ud800',
      '<base href="//evil">',
      '<form action=x><input>',
      '    ',
    ),
  ),
  { maxLength: 12 },
);
const harmless =
  /^(?:[^<>]|<\/?(?:p|h[234]|pre tabindex="0"|pre|code(?: class="language-[\w+#.-]+")?|ul|ol(?: start="\d+")?|li|blockquote|hr|br|strong|em|s|div class="table" tabindex="0"|div|table|thead|tbody|tr|th scope="col"|th|td|aside class="callout" data-kind="\w+"|aside|img src="\/api\/v1\/files\/[\w-]{36}" alt="[^"<>]*" loading="lazy"|a|a href="(?:https?:\/\/|mailto:|tel:|\/(?!\/)|#)[^"<>]*"(?: rel="noopener noreferrer nofollow")?)>)*$/i;

test('whatever comes in as Markdown or HTML, nothing that runs and no foreign picture comes out', () => {
  fc.assert(
    fc.property(hostile, (pieces) => {
      for (const made of [bodyOfMarkdown(pieces.join('')), bodyOfHtml(pieces.join(''))]) {
        expect(ArticleBody.parse(made)).toEqual(made);
        expect(htmlOf(made, page)).toMatch(harmless);
      }
    }),
    runs,
  );
});

test('a link that a browser would run, or that leads to another host unsaid, is no link', () => {
  const linked = (to: string): ArticleBody => ({
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: to } }] }] }],
  });
  for (const to of [
    'javascript:alert(1)',
    '//evil.example',
    '/\\evil.example',
    'data:text/html,x',
    ' https://a.de',
    'https://a.de/"x',
    'vbscript:x',
    '/x\ny',
  ])
    expect(ArticleBody.safeParse(linked(to)).success, to).toBe(false);
  for (const to of ['https://a.de/x', 'mailto:it@a.de', 'tel:+49 30'.replace(' ', ''), '/t/INC0000001', '#top'])
    expect(ArticleBody.safeParse(linked(to)).success, to).toBe(true);
});

test('the Markdown that people know becomes the blocks they mean', () => {
  const id = '0198a1b2-0000-7000-8000-000000000001';
  const made = bodyOfMarkdown(
    `# Reset a password\n\nOpen **Settings**, then *Security*.\n\n> [!WARNING]\n> Never tell it.\n\n1. One\n2. Two\n   - [x] done\n\n| Key | Use |\n|---|---|\n| \`F8\` | safe mode |\n\n\`\`\`powershell\nGet-ADUser\n\`\`\`\n\n![The dialog](attachment:${id})\n`,
  );

  expect(made.content.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'callout', 'orderedList', 'table', 'codeBlock', 'picture']);
  expect(made.content[2]).toMatchObject({ attrs: { kind: 'warning' } });
  expect(made.content[5]).toEqual({
    type: 'codeBlock',
    attrs: { language: 'powershell' },
    content: [{ type: 'text', text: 'Get-ADUser' }],
  });
  expect(filesIn(made)).toEqual([id]);
  expect(textOfBody(made)).toContain('☑ done');
  expect(markdownOf(made)).toContain('> [!WARNING]\n> Never tell it.');
});

test('a picture elsewhere becomes a link to it, and its words stay', () => {
  const made = bodyOfMarkdown('![The plan](https://elsewhere.example/plan.png)');
  expect(linksIn(made)).toEqual(['https://elsewhere.example/plan.png']);
  expect(textOfBody(made)).toBe('The plan');
});

test('what differs between two bodies adds up to both of them', () => {
  fc.assert(
    fc.property(body, body, (before, after) => {
      const changes = diffOf(before, after);
      expect(changes.flatMap((one) => (one.kind === 'changed' ? [one.before] : one.kind === 'added' ? [] : [one.block]))).toEqual(
        before.content,
      );
      expect(changes.flatMap((one) => (one.kind === 'changed' ? [one.after] : one.kind === 'removed' ? [] : [one.block]))).toEqual(
        after.content,
      );
    }),
    runs,
  );
  fc.assert(
    fc.property(said, said, (before, after) => {
      const words = diffWords(before, after);
      expect(words.map(({ kind, text }) => (kind === 'added' ? '' : text)).join('')).toBe(before);
      expect(words.map(({ kind, text }) => (kind === 'removed' ? '' : text)).join('')).toBe(after);
    }),
    runs,
  );
});

test('one word changed in a long article is one word in the comparison', () => {
  const text = (day: string) => bodyOfMarkdown(`Intro.\n\nOpen until ${day} at noon, then call.\n\nEnd.`);
  const changes = diffOf(text('Friday'), text('Monday'));
  expect(changes.map(({ kind }) => kind)).toEqual(['same', 'changed', 'same']);
  expect(changes[1]).toMatchObject({
    words: [
      { kind: 'same', text: 'Open until ' },
      { kind: 'removed', text: 'Friday' },
      { kind: 'added', text: 'Monday' },
      { kind: 'same', text: ' at noon, then call.' },
    ],
  });
});
