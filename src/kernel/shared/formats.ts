const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** What formatting needs to know of the reader. */
export interface Reader {
  readonly locale: string;
  /** IANA name, such as Europe/Berlin. */
  readonly timeZone: string;
}

type Instant = Date | string | number;
const at = (instant: Instant): Date => (instant instanceof Date ? instant : new Date(instant));

/** Making an Intl formatter costs 50 times as much as using it; lists format thousands of dates and ages. */
function kept<O extends object, F>(make: (locale: string, options: O) => F): (locale: string, options: O) => F {
  const formats = new Map<string, F>();
  return (locale, options) => {
    const key = JSON.stringify([locale, options]);
    const made = formats.get(key) ?? make(locale, options);
    formats.set(key, made);
    return made;
  };
}

const dateFormatIn = kept((locale, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(dated(locale), options));
/** English of no region would be written as in the United States: day and month the other way round than most who read it expect. */
const dated = (locale: string): string => (locale === 'en' ? 'en-GB' : locale);
const numberFormat = kept((locale, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options));
const relativeFormat = kept((locale, options: Intl.RelativeTimeFormatOptions) => new Intl.RelativeTimeFormat(locale, options));
const listFormat = kept((locale, options: Intl.ListFormatOptions) => new Intl.ListFormat(locale, options));

/** A formatter of one's own shape, made once for each reader and shape. */
export const dateFormat = ({ locale, timeZone }: Reader, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  dateFormatIn(locale, { timeZone, ...options });

/** "17 November 2026" */
export const formatDate = (reader: Reader, instant: Instant): string => dateFormat(reader, { dateStyle: 'long' }).format(at(instant));

/** "November 2026", of a month such as "2026-11": nobody’s time zone moves it. */
export const formatMonth = ({ locale }: Reader, month: string): string =>
  dateFormat({ locale, timeZone: 'UTC' }, { month: 'long', year: 'numeric' }).format(at(`${month}-01T12:00:00Z`));

/** "17 Nov 2026", "17.11.2026": where there is room for no more, such as in a column. */
export const formatShortDate = (reader: Reader, instant: Instant): string =>
  dateFormat(reader, { dateStyle: 'medium' }).format(at(instant));

/** "17 Nov", and the year where it is not this one: for places where each letter counts. */
export const formatDay = (reader: Reader, instant: Instant, now: Instant): string =>
  yearOf(reader, instant) === yearOf(reader, now)
    ? dateFormat(reader, { day: 'numeric', month: 'short' }).format(at(instant))
    : formatShortDate(reader, instant);

const yearOf = (reader: Reader, instant: Instant): string => dateFormat(reader, { year: 'numeric' }).format(at(instant));

/** "09:42" */
export const formatTime = (reader: Reader, instant: Instant): string => dateFormat(reader, { timeStyle: 'short' }).format(at(instant));

/** "Tuesday, 17 November 2026 at 09:42:10 CET": the exact time behind a relative one. */
export const formatExact = (reader: Reader, instant: Instant): string =>
  dateFormat(reader, { dateStyle: 'full', timeStyle: 'long' }).format(at(instant));

/** "17 Nov 2026, 09:42" */
export const formatDateTime = (reader: Reader, instant: Instant): string =>
  dateFormat(reader, { dateStyle: 'medium', timeStyle: 'short' }).format(at(instant));

/** "in 3 hours", "yesterday", and the date once it is more than a month away. */
export function formatRelative(reader: Reader, instant: Instant, now: Instant): string {
  const away = at(instant).getTime() - at(now).getTime();
  const size = Math.abs(away);
  const words = relativeFormat(reader.locale, { numeric: 'auto', style: 'long' });
  if (size < minute) return words.format(0, 'second');
  if (size < hour) return words.format(Math.trunc(away / minute), 'minute');
  if (size < day) return words.format(Math.trunc(away / hour), 'hour');
  if (size < 31 * day) return words.format(Math.round(away / day), 'day');
  return formatDate(reader, instant);
}

const unit = (locale: string, value: number, name: string): string =>
  numberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'narrow' }).format(value);

/** The two largest units of a span: "2h 18m", "3d 4h". Ages in lists take one. */
export function formatDuration(locale: string, milliseconds: number, parts: 1 | 2 = 2): string {
  const left = Math.abs(milliseconds);
  const values: [number, string][] = [
    [Math.floor(left / day), 'day'],
    [Math.floor((left % day) / hour), 'hour'],
    [Math.floor((left % hour) / minute), 'minute'],
  ];
  const first = values.findIndex(([value]) => value > 0);
  if (first < 0) return unit(locale, 0, 'minute');
  const shown = values.slice(first, first + parts).filter(([value], index) => index === 0 || value > 0);
  return shown.map(([value, name]) => unit(locale, value, name)).join(' ');
}

/** Amount in the currency's minor unit (cents), as all money is kept. */
export function formatMoney(locale: string, minor: number, currency: string): string {
  const format = numberFormat(locale, { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' });
  return format.format(minor / 10 ** minorDigits(currency));
}

/** How many digits the minor unit has: 2 for EUR, 0 for JPY. */
export const minorDigits = (currency: string): number =>
  numberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

export const formatNumber = (locale: string, value: number): string => numberFormat(locale, {}).format(value);

/** "Ada, Bob and Cem" */
export const formatList = (locale: string, items: readonly string[]): string =>
  listFormat(locale, { style: 'long', type: 'conjunction' }).format(items);

/** "1.4 MB", "11 bytes": the short form of a byte knows no plural in English. */
export function formatBytes(locale: string, bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3));
  const unitDisplay = step === 0 ? 'long' : 'short';
  const options: Intl.NumberFormatOptions = { style: 'unit', unit: units[step] ?? 'byte', unitDisplay, maximumFractionDigits: 1 };
  return numberFormat(locale, options).format(bytes / 1000 ** step);
}
