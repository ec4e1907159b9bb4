import { useEffect, useState } from 'react';

/** Until whoever writes is taken to have paused. */
const pause = 300;

/** What stands there once nobody has written on for a moment, for what the server is asked while one writes. Told apart by what it says, for a form makes it anew each time. */
export function useRested<T>(written: T): T {
  const text = JSON.stringify(written);
  const [rested, setRested] = useState(written);
  useEffect(() => {
    const timer = setTimeout(() => setRested(JSON.parse(text)), pause);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}
