import '@fontsource-variable/inter/index.css';
import '../../ui-kit/tokens.css';
import '../../ui-kit/ground.css';
import { QueryCache, QueryClient } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { currentLanguage, speak } from '../../kernel/web/language.ts';
import { isSignedOut } from '../../kernel/web/problem.ts';
import { getSession, signIn, signOut } from '../../kernel/web/session-calls.ts';
import { wordsReady } from '../../kernel/web/words.ts';
import { App } from './app.tsx';
import { routerWith } from './router.tsx';
import { sessionQuery } from './session.ts';

const queries: QueryClient = new QueryClient({
  // The session ended elsewhere: the next page asks to sign in again and leads back here.
  queryCache: new QueryCache({ onError: (error) => isSignedOut(error) && queries.setQueryData(['session'], null) }),
  // Server-sent events tell what has changed; asking again on every focus would only move what one is reading.
  defaultOptions: { queries: { staleTime: 30_000, gcTime: 30 * 60_000, refetchOnWindowFocus: false, retry: 1 } },
});
const calls = { get: getSession, signIn, signOut };

async function start(): Promise<void> {
  const place = document.getElementById('app');
  if (place === null) throw new Error('The page has no #app');
  speak(currentLanguage());
  // Asked for beside the words, not after them. Of what nobody may open unless signed in, the desk has the most to wait for.
  if (location.pathname === '/' || location.pathname.startsWith('/desk')) void queries.prefetchQuery(sessionQuery(calls));
  await wordsReady(currentLanguage());
  if (import.meta.env.MODE !== 'production' && location.pathname.startsWith('/stories')) {
    const { Stories } = await import('./stories/stories.tsx');
    createRoot(place).render(<Stories />);
  } else {
    createRoot(place).render(<App queries={queries} router={routerWith({ queries, calls })} />);
  }
}

/** A private window may refuse it, and the app works without. Only as it ships: while developing, what is kept would hide what has changed. */
if (import.meta.env.MODE === 'production' && 'serviceWorker' in navigator)
  window.addEventListener('load', () => void navigator.serviceWorker.register('/service-worker.js').catch(() => undefined));

void start();
