import { isDay } from '../../../kernel/shared/conditions/forms-of-values.ts';

export const views = ['week', 'timeline', 'month'] as const;
export type View = (typeof views)[number];

/** What of the calendar is looked at; it stands in the address. */
export type Asked = {
  readonly view?: View | undefined;
  /** A day of it, `YYYY-MM-DD`; left out: today. */
  readonly at?: string | undefined;
  readonly service?: string | undefined;
  /** The change that is looked at beside it. */
  readonly change?: string | undefined;
  /** The problem for which a change is begun. */
  readonly from?: string | undefined;
};

const isView = (value: unknown): value is View => views.some((one) => one === value);
const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' && value.length <= 60 ? value : undefined);

/** Reads an address; what nobody could have written there is left out. */
export function readCalendar(search: Record<string, unknown>): Asked {
  return {
    ...(isView(search['view']) ? { view: search['view'] } : {}),
    ...(isDay(search['at']) ? { at: search['at'] } : {}),
    ...(text(search['service']) === undefined ? {} : { service: text(search['service']) }),
    ...(text(search['change']) === undefined ? {} : { change: text(search['change']) }),
    ...(text(search['from']) === undefined ? {} : { from: text(search['from']) }),
  };
}
