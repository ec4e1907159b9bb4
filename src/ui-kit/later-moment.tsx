import { later } from '../kernel/web/later.tsx';
import styles from './date.module.css';

const field = later(
  () => import('./date-fields.tsx').then((parts) => parts.DateTimeField),
  <div className={styles['coming']} role="status" />,
);

/** A moment, where a date is rarely asked for: calendars come with the first ticket, and not with each desk. */
export const LaterMoment = field.Part;
/** Before anybody wants to choose a date: for screens on which one may. */
export const fetchDates = field.load;
