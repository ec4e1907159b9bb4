import { useEffect, useRef } from 'react';
import { leftWaiting, sendOnLeaving } from './outbox.ts';
import { useDelivery } from './use-sending.ts';

/** Sends what an earlier visit left waiting, and lets nothing wait that outlives the page. Once, in the layout: on a phone the rail comes and goes. */
export function useDelivering(): void {
  const deliver = useRef(useDelivery());
  useEffect(() => {
    for (const waiting of leftWaiting()) void deliver.current(waiting);
    return sendOnLeaving();
  }, []);
}
