import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useStored } from '../../../kernel/web/storage.ts';
import { useSurface } from '../../../kernel/web/surface.ts';
import { Switch } from '../../../ui-kit/switch.tsx';
import { ToastRegion } from '../../../ui-kit/toast.tsx';
import { ButtonStories } from './button-stories.tsx';
import { DateStories } from './date-stories.tsx';
import { DeskStories } from './desk-stories.tsx';
import { FieldStories } from './field-stories.tsx';
import { OverlayStories } from './overlay-stories.tsx';
import { PictureStories } from './picture-stories.tsx';
import { StateStories } from './state-stories.tsx';
import styles from './story.module.css';

const chapters: Record<string, () => ReactNode> = {
  buttons: ButtonStories,
  fields: FieldStories,
  dates: DateStories,
  desk: DeskStories,
  overlays: OverlayStories,
  pictures: PictureStories,
  states: StateStories,
};

/** Every component in every state, while developing: `/stories/fields`, at a desk's density with `?desk`. */
export function Stories() {
  return (
    <>
      <RouterProvider router={router} />
      <ToastRegion />
    </>
  );
}

function Page() {
  const [, , chapter = 'buttons'] = location.pathname.split('/');
  useSurface(location.search.includes('desk') ? 'desk' : 'portal');
  const Chapter = chapters[chapter] ?? ButtonStories;
  const [keysOff = false, setKeysOff] = useStored('keysOff');
  return (
    <div className={styles['page']}>
      <nav className={styles['list']} aria-label="Stories">
        {Object.keys(chapters).map((name) => (
          <a key={name} href={`/stories/${name}${location.search}`}>
            {name}
          </a>
        ))}
        <Switch label="Keys" value={!keysOff} onChange={(on) => setKeysOff(!on)} />
      </nav>
      <main className={styles['main']}>
        <h1>{chapter}</h1>
        <Chapter />
      </main>
    </div>
  );
}

// Links within stories lead nowhere: the pages of the product belong to its own router.
const root = createRootRoute({ component: Page });
const anywhere = createRoute({ getParentRoute: () => root, path: '$' });
const router = createRouter({ routeTree: root.addChildren([anywhere]), history: createMemoryHistory() });
