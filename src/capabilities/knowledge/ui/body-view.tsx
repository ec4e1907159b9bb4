import { createElement, type ReactNode } from 'react';
import { type Block, headingId, type Inline, inlinesOf, kindOf, partsOf } from './blocks.ts';
import styles from './body.module.css';

interface BodyViewProps {
  body: { readonly content: readonly unknown[] };
  /** Where a file of the article is. */
  fileAt: (file: string) => string;
  /** What a callout is called, for those who do not see its colour. */
  calloutName: (kind: 'info' | 'tip' | 'warning' | 'danger') => string;
}

type Around = Omit<BodyViewProps, 'body'>;

/** An article as it reads: each block as an element of ours, so that nothing in it is ever run. */
export const BodyView = ({ body, ...around }: BodyViewProps) => (
  <div className={styles['body']} dir="auto">
    <Blocks blocks={body.content as readonly Block[]} around={around} />
  </div>
);

const Blocks = ({ blocks, around }: { blocks: readonly Block[]; around: Around }) =>
  blocks.map((block, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a block of a text that does not change has no name of its own
    <One key={at} block={block} at={at} around={around} />
  ));

function One({ block, at, around }: { block: Block; at: number; around: Around }): ReactNode {
  const inner = () => <Blocks blocks={partsOf(block)} around={around} />;
  const words = () => <Words inlines={inlinesOf(block)} />;
  switch (block.type) {
    case 'heading':
      return <Heading block={block} at={at} />;
    case 'paragraph':
      return <p>{words()}</p>;
    case 'bulletList':
      return <ul>{inner()}</ul>;
    case 'orderedList':
      return <ol start={Number(block.attrs?.['start'] ?? 1)}>{inner()}</ol>;
    case 'listItem':
      return <li>{inner()}</li>;
    case 'blockquote':
      return <blockquote>{inner()}</blockquote>;
    case 'codeBlock':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by the keyboard
        <pre tabIndex={0} dir="ltr">
          <code>{inlinesOf(block).map(({ text = '' }) => text)}</code>
        </pre>
      );
    case 'horizontalRule':
      return <hr />;
    case 'callout':
      return <Callout block={block} around={around} />;
    case 'picture':
      return <Picture block={block} around={around} />;
    case 'table':
      return <TableOf block={block} />;
    default:
      return null;
  }
}

function Heading({ block, at }: { block: Block; at: number }) {
  const level = Number(block.attrs?.['level'] ?? 2);
  const Tag = level >= 4 ? 'h4' : level === 3 ? 'h3' : 'h2';
  return (
    <Tag id={headingId(at)}>
      <Words inlines={inlinesOf(block)} />
    </Tag>
  );
}

function Callout({ block, around }: { block: Block; around: Around }) {
  const kind = kindOf(block);
  return (
    <aside className={`${styles['callout']} ${styles[kind]}`} aria-label={around.calloutName(kind)}>
      <strong>{around.calloutName(kind)}</strong>
      <Blocks blocks={partsOf(block)} around={around} />
    </aside>
  );
}

function Picture({ block, around }: { block: Block; around: Around }) {
  const src = around.fileAt(String(block.attrs?.['file'] ?? ''));
  return (
    <a href={src} target="_blank" rel="noopener noreferrer" className={styles['picture']}>
      <img src={src} alt={String(block.attrs?.['alt'] ?? '')} loading="lazy" />
    </a>
  );
}

/** Wider than a phone it scrolls by itself, and the page stays. */
const TableOf = ({ block }: { block: Block }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by the keyboard
  <div className={styles['table']} tabIndex={0}>
    <table>
      <tbody>
        {partsOf(block).map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row of a text that does not change
          <tr key={at}>
            {partsOf(row).map((cell, column) => {
              const Cell = cell.type === 'tableHeader' ? 'th' : 'td';
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell of a text that does not change
                <Cell key={column} {...(cell.type === 'tableHeader' ? { scope: at === 0 ? 'col' : 'row' } : {})}>
                  {partsOf(cell).map((part, line) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a line of a cell
                    <Words key={line} inlines={inlinesOf(part)} />
                  ))}
                </Cell>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

const Words = ({ inlines }: { inlines: readonly Inline[] }) =>
  inlines.map((one, at) =>
    one.type === 'hardBreak' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a break of a text that does not change
      <br key={at} />
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: a piece of a text that does not change
      <Marked key={at} inline={one} />
    ),
  );

const tags = { bold: 'strong', italic: 'em', strike: 's', code: 'code' } as const;

function Marked({ inline }: { inline: Inline }): ReactNode {
  return (inline.marks ?? []).reduceRight<ReactNode>((inside, { type, attrs }) => {
    if (type === 'link') return <Anchor href={String(attrs?.['href'] ?? '')}>{inside}</Anchor>;
    const Tag = Object.hasOwn(tags, type) ? tags[type as keyof typeof tags] : undefined;
    return Tag === undefined ? inside : createElement(Tag, null, inside);
  }, inline.text ?? '');
}

const isSafe = /^(https?:|mailto:|tel:|\/(?![/\\])|#)/i;

/** A place of ours opens here, any other beside; whatever a browser would run leads nowhere. */
function Anchor({ href, children }: { href: string; children: ReactNode }) {
  if (!isSafe.test(href)) return <span>{children}</span>;
  const outside = /^https?:/i.test(href) ? { target: '_blank', rel: 'noopener noreferrer nofollow' } : {};
  return (
    <a href={href} {...outside}>
      {children}
    </a>
  );
}
