import DOMPurify from 'dompurify';
import { useMemo } from 'react';
import styles from './rich-text.module.css';

const allowed = {
  ALLOWED_TAGS: [
    'p',
    'br',
    'strong',
    'b',
    'em',
    'i',
    'u',
    's',
    'a',
    'ul',
    'ol',
    'li',
    'code',
    'pre',
    'blockquote',
    'img',
    'span',
    'h2',
    'h3',
    'h4',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
    'aside',
    'hr',
  ],
  ALLOWED_ATTR: ['href', 'src', 'alt', 'data-mention', 'start', 'scope'],
  // Pictures come from us: a picture from elsewhere would tell its owner who reads.
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|tel:|\/)/i,
};

const cleaner = DOMPurify(window);
cleaner.addHook('afterSanitizeAttributes', (node) => {
  if (node.nodeName === 'A') {
    node.setAttribute('rel', 'noopener noreferrer nofollow');
    node.setAttribute('target', '_blank');
  }
  if (node.nodeName === 'IMG' && !/^\/(?!\/)/.test(node.getAttribute('src') ?? '')) node.remove();
});

/** HTML that people wrote, cleaned once more before it is shown. */
export function RichText({ html }: { html: string }) {
  const clean = useMemo(() => cleaner.sanitize(html, allowed), [html]);
  // biome-ignore lint/security/noDangerouslySetInnerHtml: cleaned in the line above, by an allow-list.
  return <div className={styles['text']} dangerouslySetInnerHTML={{ __html: clean }} />;
}
