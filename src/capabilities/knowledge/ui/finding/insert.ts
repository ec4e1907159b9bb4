import { useQueryClient } from '@tanstack/react-query';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import { insertInReply } from '../../../tickets/ui/public-data.ts';
import { replyHtmlOf } from '../../shared/document/to-reply.ts';
import { openedQuery, useUsedIn } from './data.ts';
import { useFindingWords } from './words.ts';

export type Given = { readonly number: string; readonly title: string };
export type How = 'link' | 'text';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
const linkTo = ({ number, title }: Given): string =>
  `<p><a href="${location.origin}/knowledge/${encodeURIComponent(number)}">${escaped(title)}</a> (${escaped(number)})</p>`;

/** Puts an article into the reply on a ticket, as a link or by what it says, and notes that it was used there. */
export function useInsert(ticket: string, onInserted?: () => void): (article: Given, how: How) => void {
  const say = useFindingWords();
  const queries = useQueryClient();
  const { mutate } = useUsedIn();
  const textOf = async ({ number }: Given): Promise<string> => {
    const { body } = await queries.fetchQuery(openedQuery(number));
    const names: Readonly<Record<string, string>> = { info: say('info'), tip: say('tip'), warning: say('warning'), danger: say('danger') };
    return replyHtmlOf(body, { callout: (kind) => names[kind] ?? kind, picture: (alt) => say('pictureLeftOut', { alt }) });
  };
  const insert = async (article: Given, how: How): Promise<void> => {
    const html = how === 'link' ? linkTo(article) : await textOf(article);
    if (!insertInReply(ticket, html)) {
      toast(say('noReply'));
      return;
    }
    mutate({ number: article.number, ticket });
    onInserted?.();
  };
  return (article, how) => void insert(article, how).catch(() => toast(say('notInserted')));
}
