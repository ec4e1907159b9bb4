import { useQuery } from '@tanstack/react-query';
import { fieldProblems, useEdit } from '../../../../kernel/web/edit.ts';
import { Badge } from '../../../../ui-kit/badge.tsx';
import { Banner } from '../../../../ui-kit/banner.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { EditFoot } from '../../../../ui-kit/edit-foot.tsx';
import { Loaded, Page, PagePart, Pair } from '../../../../ui-kit/page.tsx';
import { ZoneField } from '../../../../ui-kit/place-fields.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { TextField } from '../../../../ui-kit/text-fields.tsx';
import type { CalendarReply } from '../../contract-calendars.ts';
import styles from './calendar.module.css';
import { type CalendarFields, calendarCalls, calendarQuery, useCalendarDeed } from './data.ts';
import { FeedPart } from './feed-part.tsx';
import { FilePart } from './file-part.tsx';
import { MonthPreview } from './month-preview.tsx';
import { OfficePart } from './office-part.tsx';
import { Exceptions, OwnHolidays } from './own-days.tsx';
import { PlacePart } from './place-part.tsx';
import { RenewalPart } from './renewal-part.tsx';
import { useClashWords } from './use-clash-words.ts';
import { VersionsPart } from './versions-part.tsx';
import { WeekHours } from './week-hours.tsx';
import { useSlaAdminWords } from './words.ts';

/** One business calendar: its hours and days, and the month they make. */
export const Calendar = ({ id }: { id: string }) => (
  <Loaded asking={useQuery(calendarQuery(id))} look="page">
    {(record) => <CalendarPage key={record.id} record={record} />}
  </Loaded>
);

const fieldsOf = ({ name, timeZone, week, place, holidays, exceptions }: CalendarReply): CalendarFields => ({
  ...{ name, timeZone, week, place, holidays, exceptions },
});

function useCalendarEdit(record: CalendarReply) {
  const refresh = useCalendarDeed(async () => undefined);
  return useEdit<CalendarReply, CalendarFields>({
    record,
    fieldsOf,
    save: (change, ifMatch) => calendarCalls.change({ id: record.id, ...change }, { ifMatch }),
    onSaved: () => refresh.mutate(undefined),
  });
}

export type CalendarEdit = ReturnType<typeof useCalendarEdit>;

function CalendarPage({ record }: { record: CalendarReply }) {
  const say = useSlaAdminWords();
  const edit = useCalendarEdit(record);
  const clashWords = useClashWords();
  return (
    <Page
      title={record.name}
      width="wide"
      trail={[{ label: say('calendars'), to: '/admin/calendars' }]}
      meta={record.active ? say('versionNumber', { number: record.number }) : <Badge>{say('withdrawn')}</Badge>}
      end={record.can.edit && <Withdrawal record={record} isDirty={edit.isDirty} />}
    >
      <div className={styles['sides']}>
        <div>
          {!record.can.edit && <Banner>{say('readOnly')}</Banner>}
          <Written record={record} edit={edit} />
          <EditFoot edit={edit} {...clashWords} isWrong={edit.values.name.trim() === ''} />
        </div>
        <div className={styles['beside']}>
          <MonthPreview fields={edit.values} isSaved={!edit.isDirty} />
          <VersionsPart record={record} />
          {record.can.edit && <RenewalPart of="calendar" record={record} isDirty={edit.isDirty} />}
          {record.can.edit && <FilePart record={record} isDirty={edit.isDirty} />}
          {record.can.edit && <OfficePart record={record} isDirty={edit.isDirty} />}
          {record.can.edit && <FeedPart record={record} />}
        </div>
      </div>
    </Page>
  );
}

/** What is written of it, in the order in which one thinks of it. */
function Written({ record, edit: { values, set, error } }: { record: CalendarReply; edit: CalendarEdit }) {
  const say = useSlaAdminWords();
  const problems = fieldProblems(error);
  const isDisabled = !record.can.edit;
  return (
    <>
      <Pair>
        <TextField
          label={say('name')}
          isDisabled={isDisabled}
          maxLength={100}
          value={values.name}
          onChange={(name) => set('name', name)}
          error={problems['/name']}
        />
        <ZoneField
          label={say('timeZone')}
          isDisabled={isDisabled}
          value={values.timeZone}
          onChange={(zone) => set('timeZone', zone)}
          error={problems['/timeZone']}
        />
      </Pair>
      <PagePart title={say('hours')} help={say('hoursHelp')}>
        {problems['/week'] !== undefined && (
          <p role="alert" className={styles['wrong']}>
            {problems['/week']}
          </p>
        )}
        <WeekHours week={values.week} problems={problems} isDisabled={isDisabled} onChange={(week) => set('week', week)} />
      </PagePart>
      <PlacePart record={record} value={values.place} onChange={(place) => set('place', place)} error={problems['/place']} />
      <OwnHolidays days={values.holidays} isDisabled={isDisabled} problems={problems} onChange={(days) => set('holidays', days)} />
      <Exceptions days={values.exceptions} isDisabled={isDisabled} problems={problems} onChange={(days) => set('exceptions', days)} />
    </>
  );
}

function Withdrawal({ record: { id, version, active }, isDirty }: { record: CalendarReply; isDirty: boolean }) {
  const say = useSlaAdminWords();
  const turn = useCalendarDeed(() => calendarCalls.change({ id, active: !active }, { ifMatch: version }));
  return (
    <>
      {turn.error !== null && <ErrorState look="inline" error={turn.error} />}
      <Button busy={turn.isPending} isDisabled={isDirty} onPress={() => turn.mutate(undefined)}>
        {say(active ? 'withdraw' : 'offerAgain')}
      </Button>
    </>
  );
}
