import { startTransition, useEffect, useMemo, useRef, useState } from 'react';
import { heightOf, type Lane } from './geometry.ts';

/** So many more come with each step: few enough that a key that is pressed meanwhile is heard at once. */
const step = 4;

/** What is in sight comes first, and all the rest right after it is painted: forty lanes of fifty bars are a quarter of a second, and a screen has room for five. */
export function useInSteps(lanes: readonly Lane[]): readonly Lane[] {
  const [count, setCount] = useState(() => inSight(lanes));
  const isWhole = count >= lanes.length;
  useEffect(() => {
    if (isWhole) return;
    // A task of its own, after the frame: an effect alone would hold the first picture back.
    const frame = requestAnimationFrame(() => setTimeout(() => startTransition(() => setCount(count + step))));
    return () => cancelAnimationFrame(frame);
  }, [count, isWhole]);
  return isWhole ? lanes : lanes.slice(0, count);
}

function inSight(lanes: readonly Lane[]): number {
  let left = window.innerHeight;
  const after = lanes.findIndex((lane) => {
    left -= heightOf(lane);
    return left < 0;
  });
  return after === -1 ? lanes.length : after + 1;
}

type Deeds = { readonly onOpen: (number: string) => void; readonly onService: (id: string) => void };

/** The same functions for as long as it is there, which do what those of the last time do. */
export function useSteady(deeds: Deeds): Deeds {
  const last = useRef(deeds);
  useEffect(() => {
    last.current = deeds;
  });
  return useMemo(() => ({ onOpen: (number) => last.current.onOpen(number), onService: (id) => last.current.onService(id) }), []);
}
