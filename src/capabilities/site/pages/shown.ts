import type { HolidayOn } from '../../../kernel/clock/holidays.ts';
import type { Locale } from '../../../kernel/i18n/locale.ts';
import type { OperatorSettings } from '../../policy/public.ts';

/** What the pages are made of: who runs the service, in which language it is read, and when. */
export type Shown = {
  readonly locale: Locale;
  readonly now: Date;
  readonly settings: OperatorSettings;
  readonly serviceName: string;
  readonly holidayOn: HolidayOn;
};
