import '@fontsource-variable/inter/index.css';
import '../../ui-kit/tokens.css';
import '../../ui-kit/ground.css';
import { QueryCache, QueryClient } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { currentLanguage, speak } from '../../kernel/web/language.ts';
import { isSignedOut, isWorthAnotherTry } from '../../kernel/web/problem.ts';
import { recoverByItself } from '../../kernel/web/recovery.ts';
import { getSession, signIn, signOut } from '../../kernel/web/session-calls.ts';
import { wordsReady } from '../../kernel/web/words.ts';
import { keepTapsWhole } from '../../ui-kit/whole-tap.ts';
import { App } from './app.tsx';
import { routerWith } from './router.tsx';
import { sessionQuery } from './session.ts';

const queries: QueryClient = new QueryClient({
  // The session ended elsewhere: the next page asks to sign in again and leads back here.
  queryCache: new QueryCache({ onError: (error) => isSignedOut(error) && queries.setQueryData(['session'], null) }),
  // Server-sent events tell what has changed; asking again on every focus would only move what one is reading.
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      gcTime: 30 * 60_000,
      refetchOnWindowFocus: false,
      retry: (tries, error) => tries < 1 && isWorthAnotherTry(error),
    },
  },
});
/** A slow connection shows what is there, and that the rest is on its way. */
const wholeAtLatest = 2000;
const calls = { get: getSession, signIn, signOut };

async function start(): Promise<void> {
  const place = document.getElementById('app');
  if (place === null) throw new Error('The page has no #app');
  speak(currentLanguage());
  keepTapsWhole();
  recoverByItself(queries);
  // Asked for beside the words, not after them. Of what nobody may open unless signed in, the desk has the most to wait for.
  if (location.pathname === '/' || location.pathname.startsWith('/desk')) void queries.prefetchQuery(sessionQuery(calls));
  if (import.meta.env.MODE !== 'production' && location.pathname.startsWith('/stories')) {
    await wordsReady(currentLanguage());
    const { Stories } = await import('./stories/stories.tsx');
    createRoot(place).render(<Stories />);
  } else {
    const router = routerWith({ queries, calls });
    await Promise.all([wordsReady(currentLanguage()), firstView(router)]);
    createRoot(place).render(<App queries={queries} router={router} />);
  }
}

/**
 * Waits for who is signed in, the page's part of the program and its words, so that the first view is drawn once and whole: what React has to
 * draw in place of something missing stays for 300 ms, however soon that comes. What fails is told where it would be drawn.
 */
async function firstView(router: ReturnType<typeof routerWith>): Promise<void> {
  const whole = router.load().then(() => wordsReady(currentLanguage()));
  await Promise.race([whole.catch(() => undefined), new Promise((done) => setTimeout(done, wholeAtLatest))]);
}

/** A private window may refuse it, and the app works without. Only as it ships: while developing, what is kept would hide what has changed. */
if (import.meta.env.MODE === 'production' && 'serviceWorker' in navigator)
  window.addEventListener('load', () => void navigator.serviceWorker.register('/service-worker.js').catch(() => undefined));

void start();
