import { useEffect, useRef } from 'react';
import { allWaiting, sendOnLeaving } from './outbox.ts';
import { useDelivery } from './use-sending.ts';

/** Sends what an earlier visit left waiting, and lets nothing wait that outlives the page. */
export function useDelivering(): void {
  const deliver = useRef(useDelivery());
  useEffect(() => {
    for (const waiting of allWaiting()) void deliver.current(waiting);
    return sendOnLeaving();
  }, []);
}
