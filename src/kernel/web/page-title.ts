import { use, useEffect } from 'react';
import { SessionContext } from './session.tsx';

/**
 * Names the page in the tab, the history and to a screen reader that has just come here: "New laptop · Acme". Without a
 * name whatever stands in the page names it: what failed, say.
 */
export function usePageTitle(name: string | undefined): void {
  const tenant = use(SessionContext)?.tenant.name;
  const title = tenant === undefined ? name : `${name} · ${tenant}`;
  useEffect(() => {
    if (name !== undefined && title !== undefined) document.title = title;
  }, [name, title]);
}
