import { occurrencesOf, type Span } from '../../../kernel/shared/recurrence.ts';
import type { PeriodRow } from '../queries/rules.ts';
import { concerns } from '../shared/periods.ts';
import { meets, merged } from '../shared/slots.ts';

/** When a service is frozen, and when it may be touched; `open` null: it has no windows, and may be touched at any time. */
type Bounds = { readonly frozen: readonly Span[]; readonly open: readonly Span[] | null };
type Placed = { readonly workspaceId: string; readonly services: readonly string[] };

/** Whether a change lies in a freeze or outside of windows; each period, and what holds for each service, is laid out once for all of them. */
export class Clashing {
  readonly #periods: readonly PeriodRow[];
  readonly #laidOut = new Map<string, readonly Span[]>();
  readonly #bounds = new Map<string, Bounds>();
  readonly #span: Span;

  constructor(periods: readonly PeriodRow[], span: Span) {
    this.#periods = periods;
    this.#span = span;
  }

  has({ workspaceId, services }: Placed, span: Span): boolean {
    const subjects = services.length === 0 ? [null] : services;
    return subjects.some((id) => {
      const { frozen, open } = this.#boundsOf(workspaceId, id);
      return frozen.some((one) => meets(one, span)) || open?.some(({ from, until }) => from <= span.from && span.until <= until) === false;
    });
  }

  /** What touches no service is bound by what holds for all. */
  #boundsOf(workspaceId: string, serviceId: string | null): Bounds {
    const place = `${workspaceId} ${serviceId}`;
    const known = this.#bounds.get(place);
    if (known !== undefined) return known;
    const concerning = this.#periods.filter((period) =>
      concerns(period, { workspaceId, serviceIds: serviceId === null ? [] : [serviceId] }),
    );
    const windows = concerning.filter(({ kind }) => kind === 'window');
    const bounds = {
      frozen: this.#spansOf(concerning.filter(({ kind }) => kind === 'freeze')),
      open: windows.length === 0 ? null : this.#spansOf(windows),
    };
    this.#bounds.set(place, bounds);
    return bounds;
  }

  #spansOf(periods: readonly PeriodRow[]): readonly Span[] {
    return merged(periods.flatMap((period) => this.#occurrences(period)));
  }

  #occurrences(period: PeriodRow): readonly Span[] {
    const known = this.#laidOut.get(period.id) ?? merged(occurrencesOf(period, this.#span));
    this.#laidOut.set(period.id, known);
    return known;
  }
}
