import { useEffect, useRef, useState } from 'react';

/** Until whoever types is taken to have come to an end, and from how many letters on something can be found by them. */
const pause = 250;
const fewest = 3;

interface Box {
  readonly typed: string;
  /** What the address said when it was last looked at. */
  readonly seen: string;
  /** What was asked for and has not come back from the address yet. */
  readonly asked: readonly string[];
}

/**
 * The words of a box that live in the address. The box keeps them itself, since the address follows a moment later: a box that waited for it
 * would throw the caret to the end, and letters into the wrong order. What changes elsewhere, such as a filter that is cleared, comes in.
 */
export function useTyped(said: string, tell: (words: string) => void) {
  const [box, setBox] = useState<Box>({ typed: said, seen: said, asked: [] });
  if (said !== box.seen) setBox(seen(box, said));
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const ask = (typed: string): void => {
    clearTimeout(timer.current);
    setBox((before) => ({ ...before, typed, asked: [...before.asked, typed] }));
    tell(typed);
  };
  /** For what costs too much to ask at each letter: once the typing pauses, and not for less than can be found. */
  const askSoon = (typed: string): void => {
    clearTimeout(timer.current);
    setBox((before) => ({ ...before, typed }));
    if (typed === '' || typed.trim().length >= fewest) timer.current = setTimeout(ask, pause, typed);
  };
  return { typed: box.typed, ask, askSoon };
}

/** What comes back of what was asked for changes nothing, however much was typed since. */
function seen({ typed, asked }: Box, said: string): Box {
  const at = asked.indexOf(said);
  if (at === -1) return { typed: said, seen: said, asked: [] };
  return { typed, seen: said, asked: said === typed ? [] : asked.slice(at + 1) };
}
