import type { Recurring, Span } from '../../../kernel/shared/recurrence.ts';
import { occurrencesKept } from './laid-out.ts';

export type Period = Recurring & {
  readonly kind: 'window' | 'freeze';
  readonly workspaceId: string | null;
  /** Null: all. */
  readonly services: readonly string[] | null;
};
type Concerned = { readonly workspaceId: string | null; readonly serviceIds: readonly string[] };

/** Whether a period is about such a change: of its workspace (if that is known), and about something that it touches. */
export const concerns = ({ workspaceId, services }: Period, change: Concerned): boolean =>
  (workspaceId === null || change.workspaceId === null || workspaceId === change.workspaceId) &&
  (services === null || services.some((id) => change.serviceIds.includes(id)));

export type Windows = { readonly serviceId: string | null; readonly spans: readonly Span[] };

/**
 * The maintenance windows of each service that has any, as far as they touch a span; a service without windows is nowhere outside of them. What
 * touches no service keeps to the windows that are for everything.
 */
export function windowsFor(periods: readonly Period[], serviceIds: readonly string[], span: Span): Windows[] {
  const windows = periods.filter(({ kind }) => kind === 'window');
  const subjects = serviceIds.length === 0 ? [null] : serviceIds;
  return subjects.flatMap((serviceId) => {
    const own = windows.filter(({ services }) => services === null || (serviceId !== null && services.includes(serviceId)));
    return own.length === 0 ? [] : [{ serviceId, spans: own.flatMap((window) => occurrencesKept(window, span)) }];
  });
}
