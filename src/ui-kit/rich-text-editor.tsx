import { lazy, type RefObject, Suspense, useLayoutEffect, useRef } from 'react';
import styles from './rich-text.module.css';
import type { RichTextEditorProps } from './rich-text-props.ts';

const load = () => import('./rich-text-tiptap.tsx').then(({ TiptapEditor }) => ({ default: TiptapEditor }));
const Editor = lazy(load);

/** Fetches the editor before anybody writes: for screens on which one will. Not having it yet is no fault, it is asked for again. */
export const fetchEditor = (): void => void load().catch(() => undefined);

/** Bold, italic, lists, code, links, mentions, pictures. Until it is loaded one writes into a plain area; nothing written is lost. */
export function RichTextEditor(props: RichTextEditorProps) {
  const hadFocus = useRef(false);
  return (
    <Suspense fallback={<PlainArea {...props} hadFocus={hadFocus} />}>
      <Editor {...props} takesFocus={() => props.autoFocus === true || hadFocus.current} />
    </Suspense>
  );
}

/** Whoever writes here when the editor comes goes on writing there. */
function PlainArea({ label, value, onChange, placeholder, autoFocus, hadFocus }: RichTextEditorProps & { hadFocus: RefObject<boolean> }) {
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const here = area.current;
    return () => {
      hadFocus.current = here !== null && document.activeElement === here;
    };
  }, [hadFocus]);
  return (
    <textarea
      ref={area}
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
