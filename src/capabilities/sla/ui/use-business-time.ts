import { useReader } from '../../../kernel/web/reader.tsx';

/** Business time in hours and minutes, "37h 30m": never in days, for a day of work is as long as its calendar says. */
export function useBusinessTime(): (seconds: number) => string {
  const { locale } = useReader();
  const unit = (value: number, name: 'hour' | 'minute'): string =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'narrow' }).format(value);
  return (seconds) => {
    const minutes = Math.floor(seconds / 60);
    const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
    if (hours === 0) return unit(rest, 'minute');
    return rest === 0 ? unit(hours, 'hour') : `${unit(hours, 'hour')} ${unit(rest, 'minute')}`;
  };
}
