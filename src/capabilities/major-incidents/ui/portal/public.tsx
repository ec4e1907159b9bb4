import { useEffect, useState } from 'react';
import { unasked, whenIdle } from '../../../../kernel/web/later.tsx';

const outages = unasked(() => import('./outages.tsx').then((parts) => parts.Outages));

/** What is told above the portal; asked for once the browser has nothing to do, so that nobody waits for it. */
export function OutageNews() {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => whenIdle(() => setIdle(true)), []);
  return isIdle ? <outages.Part /> : null;
}
