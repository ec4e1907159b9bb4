import { Button } from 'react-aria-components/Button';
import { Calendar, CalendarCell, CalendarGrid } from 'react-aria-components/Calendar';
import { DateInput, DateSegment } from 'react-aria-components/DateField';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Popover } from 'react-aria-components/Popover';
import { RangeCalendar } from 'react-aria-components/RangeCalendar';
import { cx } from './cx.ts';
import styles from './date.module.css';
import fieldStyles from './field.module.css';
import { Icon } from './icon.tsx';
import popoverStyles from './popover.module.css';
import { useKitWords } from './words.ts';

/** Day, month, year, each typed or turned by arrows, in the order of the reader's country. */
export const Segments = ({ slot }: { slot?: 'start' | 'end' }) => (
  <DateInput {...(slot ? { slot } : {})} className={styles['segments'] ?? ''}>
    {(segment) => <DateSegment segment={segment} className={styles['segment'] ?? ''} />}
  </DateInput>
);

export function CalendarButton() {
  const say = useKitWords();
  return (
    <Button className={fieldStyles['inside'] ?? ''} aria-label={say('openCalendar')}>
      <Icon name="calendar" />
    </Button>
  );
}

/** The month that opens from a date field. */
export function CalendarPopover({ isRange }: { isRange?: boolean }) {
  const say = useKitWords();
  return (
    <Popover className={popoverStyles['popover'] ?? ''}>
      <Dialog aria-label={say('date')}>
        {isRange ? (
          <RangeCalendar className={styles['calendar'] ?? ''}>
            <Month />
          </RangeCalendar>
        ) : (
          <Calendar className={cx(styles['calendar'], styles['single'])}>
            <Month />
          </Calendar>
        )}
      </Dialog>
    </Popover>
  );
}

const Month = () => (
  <>
    <header className={styles['head']}>
      <Button slot="previous" className={fieldStyles['inside'] ?? ''}>
        <Icon name="chevron-left" />
      </Button>
      <Heading />
      <Button slot="next" className={fieldStyles['inside'] ?? ''}>
        <Icon name="chevron-right" />
      </Button>
    </header>
    <CalendarGrid className={styles['grid'] ?? ''}>{(date) => <CalendarCell date={date} className={styles['day'] ?? ''} />}</CalendarGrid>
  </>
);
