import { useEffect } from 'react';
import { useSession } from '../../kernel/web/session.tsx';

/** Names the page in the tab, the history and to a screen reader that has just come here: "New laptop · Acme". */
export function usePageTitle(name: string | undefined): void {
  const { tenant } = useSession();
  const title = name === undefined ? tenant.name : `${name} · ${tenant.name}`;
  useEffect(() => {
    document.title = title;
  }, [title]);
}
