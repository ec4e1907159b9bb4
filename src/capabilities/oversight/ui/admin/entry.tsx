import { useFormats } from '../../../../kernel/web/reader.tsx';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import { Row } from '../../../../ui-kit/page.tsx';
import type { LogEntry } from '../../contract.ts';
import styles from './oversight.module.css';
import { sayOr, useOversightWords } from './words.ts';

interface EntryProps {
  entry: LogEntry;
  /** Shows only what happened to this. */
  onObject: (id: string) => void;
}

/** What happened, to what, by whom and when; below it from what to what. */
export function Entry({ entry: { type, object, by, at, details, changes }, onObject }: EntryProps) {
  const say = useOversightWords();
  const { dateTime, exact, date } = useFormats();
  const said = (value: string | null) => (value === null ? say('nothing') : sayOr(say, `value_${value}`, value));
  const changeWords = ({ from, to, erased }: LogEntry['changes'][number]) => {
    if (erased === null) return from === null ? said(to) : say('became', { from: said(from), to: said(to) });
    const gone = say('earlierErased', { date: date(erased) });
    return to === null ? gone : say('became', { from: gone, to: said(to) });
  };
  const told = [
    ...details.map(({ name, value }) => ({ name: sayOr(say, `detail_${name}`, name), value: said(value) })),
    ...changes.filter(isForPeople).map((change) => ({ name: labelOf(say, change.field), value: changeWords(change) })),
  ];
  return (
    <Row
      end={
        object.name !== null && (
          <IconButton icon="filter" label={say('onlyThis', { name: object.name })} onPress={() => onObject(object.id)} />
        )
      }
      line={
        <>
          <span className={styles['words']}>
            {by?.name ?? say('house')} ·{' '}
            <time dateTime={at} title={exact(at)}>
              {dateTime(at)}
            </time>
          </span>
          {told.length > 0 && (
            <dl className={styles['changes']}>
              {told.map(({ name, value }) => (
                <Told key={`${name} ${value}`} name={name} value={value} />
              ))}
            </dl>
          )}
        </>
      }
    >
      {sayOr(say, type, type)}
      {object.name !== null && `: ${object.name}`}
    </Row>
  );
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What something began with tells people nothing where it is the key of a record; the API tells it all the same. */
const isForPeople = ({ field, from, to }: LogEntry['changes'][number]): boolean =>
  field !== 'source' && !(from === null && to !== null && uuid.test(to));

/** A part of a part is named with its place: "Priorities (1.2)". */
function labelOf(say: ReturnType<typeof useOversightWords>, field: string): string {
  const [first = '', ...rest] = field.split('.');
  const label = sayOr(say, `field_${first}`, first);
  return rest.length === 0 ? label : `${label} (${rest.join('.')})`;
}

const Told = ({ name, value }: { name: string; value: string }) => (
  <>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </>
);
