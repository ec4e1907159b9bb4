import { useQuery } from '@tanstack/react-query';
import { sameJson } from '../../../../kernel/shared/same-json.ts';
import { now } from '../../../../kernel/web/clock.ts';
import { useLanguage } from '../../../../kernel/web/language.ts';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { More } from '../../../../ui-kit/more.tsx';
import { Loaded, PagePart, Pair, Row, RowList } from '../../../../ui-kit/page.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import type { CalendarReply } from '../../contract-calendars.ts';
import styles from './calendar.module.css';
import { type CalendarFields, holidayPlacesQuery } from './data.ts';
import { useSlaAdminWords } from './words.ts';

interface PlacePartProps {
  record: CalendarReply;
  value: CalendarFields['place'];
  onChange: (place: CalendarFields['place']) => void;
  error: string | undefined;
}

/** Whose public holidays count, and which these are. */
export function PlacePart({ record, value, onChange, error }: PlacePartProps) {
  const say = useSlaAdminWords();
  const isAsSaved = sameJson(value, record.place);
  return (
    <PagePart title={say('place')} help={say('placeHelp')}>
      <PlaceFields value={value} onChange={onChange} isDisabled={!record.can.edit} error={error} />
      {!isAsSaved && <p className={styles['hint']}>{say('afterSaving')}</p>}
      {isAsSaved && record.publicHolidays.length > 0 && <Dates record={record} />}
    </PagePart>
  );
}

const none = 'none';

export function PlaceFields({
  value,
  onChange,
  isDisabled,
  error,
}: Pick<PlacePartProps, 'value' | 'onChange' | 'error'> & { isDisabled: boolean }) {
  const say = useSlaAdminWords();
  return (
    <Loaded asking={useQuery(holidayPlacesQuery)} rows={1}>
      {({ items }) => {
        const regions = items.find(({ code }) => code === value?.country)?.regions ?? [];
        return (
          <Pair>
            <Select
              label={say('country')}
              isDisabled={isDisabled}
              error={error}
              options={[{ id: none, label: say('nobody') }, ...items.map(({ code, name }) => ({ id: code, label: name }))]}
              value={value?.country ?? none}
              onChange={(country) => onChange(country === none || country === null ? null : { country })}
            />
            {value !== null && regions.length > 0 && (
              <Select
                label={say('region')}
                isDisabled={isDisabled}
                options={[{ id: none, label: say('wholeCountry') }, ...regions.map(({ code, name }) => ({ id: code, label: name }))]}
                value={value.region ?? none}
                onChange={(region) => onChange({ country: value.country, ...(region === none || region === null ? {} : { region }) })}
              />
            )}
          </Pair>
        );
      }}
    </Loaded>
  );
}

const soon = 5;

/** The next ones; all of them for whoever asks. */
function Dates({ record: { publicHolidays, lastYear } }: { record: CalendarReply }) {
  const say = useSlaAdminWords();
  const today = new Date(now()).toISOString().slice(0, 10);
  const coming = publicHolidays.filter(({ date }) => date >= today).slice(0, soon);
  return (
    <div className={styles['dates']}>
      <DateRows days={coming} />
      <More label={say('allDays', { count: publicHolidays.length })}>
        <DateRows days={publicHolidays} />
      </More>
      <p className={styles['hint']}>{say('known', { year: String(lastYear) })}</p>
    </div>
  );
}

function DateRows({ days }: { days: CalendarReply['publicHolidays'] }) {
  const say = useSlaAdminWords();
  const language = useLanguage();
  const dayWords = useDayWords();
  return (
    <RowList label={say('place')}>
      {days.map(({ date, name }) => (
        <Row key={date} end={<span className={styles['date']}>{dayWords(date)}</span>}>
          {language === 'de' ? name.de : name.en}
        </Row>
      ))}
    </RowList>
  );
}

/** A day as people write it; at noon, so that no zone makes another day of it. */
export function useDayWords(): (date: string) => string {
  const { shortDate } = useFormats();
  return (date) => shortDate(`${date}T12:00:00`);
}
