import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLanguage } from '../../../kernel/web/language.ts';
import { later } from '../../../kernel/web/later.tsx';
import type { ChoiceReply, ChoicesReply } from '../contract.ts';
import { choicesQuery } from './data.ts';

const notice = later(() => import('./first-notice.tsx').then((parts) => parts.FirstNotice));

type Due = { readonly asked: readonly ChoiceReply['purpose'][]; readonly isDue: boolean };

/** The server has decided it: what to ask, or a browser that says no for them. */
function dueIn(mine: ChoicesReply | undefined): Due {
  const asked = mine?.items.filter(({ can }) => can.ask).map(({ purpose }) => purpose) ?? [];
  return { asked, isDue: asked.length > 0 || mine?.signal === true };
}

/** Before the front page is drawn: whether there is something to say, and with what to draw it. A failure says nothing, and asks nobody. */
export async function noticeAhead(queries: QueryClient): Promise<void> {
  const mine = await queries.fetchQuery(choicesQuery()).catch(() => undefined);
  if (dueIn(mine).isDue) await notice.ready();
}

/** What the front page has to say about choices when it is opened; it stays until one leaves the page, whatever is answered. */
export function PrivacyNotice() {
  const query = choicesQuery(useLanguage());
  const queries = useQueryClient();
  const [{ asked, isDue }] = useState(() => dueIn(queries.getQueryData(query.queryKey)));
  const { data } = useQuery({ ...query, enabled: isDue });
  return isDue && data !== undefined ? <notice.Part mine={data} asked={asked} /> : null;
}
