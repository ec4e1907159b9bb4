import { useEffect, useState } from 'react';
import { unasked, whenIdle } from '../../../kernel/web/later.tsx';

const notices = unasked(() => import('./notices/notices.tsx').then((parts) => parts.Notices));

/** Changes of the privacy policy that the reader was told of; asked for once the browser has nothing to do, so that nobody waits for it. */
export function PolicyNotices() {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => whenIdle(() => setIdle(true)), []);
  return isIdle ? <notices.Part /> : null;
}
