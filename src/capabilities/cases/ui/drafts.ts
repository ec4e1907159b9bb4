import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

/**
 * What is written into a case and not sent yet. It is kept while the window is open, and nowhere else: neither this browser nor the server stores
 * it, and whoever signs out leaves none.
 */
export function useCaseDraft(place: string) {
  const queries = useQueryClient();
  const key = ['cases', 'draft', place];
  const [html, setHtml] = useState(() => queries.getQueryData<string>(key) ?? '');
  const write = (next: string): void => {
    setHtml(next);
    queries.setQueryData(key, next);
  };
  return { html, write, clear: () => write('') };
}

export const isBlank = (html: string): boolean => html.replace(/<[^>]*>/g, '').trim() === '';
