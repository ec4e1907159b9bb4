import { lazy, type ReactNode, Suspense } from 'react';
import styles from './rich-text.module.css';

/** Somebody who can be mentioned; a mention never widens who can see it. */
export interface Mentionable {
  id: string;
  name: string;
}

export interface RichTextEditorProps {
  /** Spoken name, such as "Reply to Ada". */
  label: string;
  /** HTML. */
  value: string;
  onChange: (html: string) => void;
  placeholder?: string | undefined;
  autoFocus?: boolean | undefined;
  /** Asked after `@`. */
  findPeople?: ((query: string) => Promise<readonly Mentionable[]>) | undefined;
  /** Keeps a pasted or chosen picture and says where it is. */
  onPicture?: ((picture: File) => Promise<{ src: string; alt: string }>) | undefined;
  /** Beside the tools, such as templates or the send button. */
  tools?: ReactNode;
}

const Editor = lazy(() => import('./rich-text-tiptap.tsx').then(({ TiptapEditor }) => ({ default: TiptapEditor })));

/** Bold, italic, lists, code, links, mentions, pictures. Until it is loaded one writes into a plain area; nothing written is lost. */
export const RichTextEditor = (props: RichTextEditorProps) => (
  <Suspense fallback={<PlainArea {...props} />}>
    <Editor {...props} />
  </Suspense>
);

function PlainArea({ label, value, onChange, placeholder, autoFocus }: RichTextEditorProps) {
  return (
    <textarea
      aria-label={label}
      placeholder={placeholder}
      // biome-ignore lint/a11y/noAutofocus: the caller opens the composer to write into it.
      autoFocus={autoFocus}
      className={styles['area']}
      defaultValue={plain(value)}
      onChange={(event) => onChange(paragraphs(event.target.value))}
    />
  );
}

const plain = (html: string): string =>
  new DOMParser().parseFromString(html.replaceAll('</p>', '</p>\n'), 'text/html').body.textContent.trim();

/** Text as HTML: each line a paragraph, nothing in it a tag. */
function paragraphs(text: string): string {
  const place = document.createElement('div');
  for (const line of text.split('\n')) place.append(Object.assign(document.createElement('p'), { textContent: line }));
  return text === '' ? '' : place.innerHTML;
}
