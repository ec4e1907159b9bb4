import { Button } from '../../../../ui-kit/button.tsx';
import { PagePart } from '../../../../ui-kit/page.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import type { CalendarReply } from '../../contract-calendars.ts';
import { calendarCalls, useCalendarDeed } from './data.ts';
import { useSlaAdminWords } from './words.ts';

/** The hours that visitors read on the contact page, for clocks too. */
export function OfficePart({ record: { id, version }, isDirty }: { record: CalendarReply; isDirty: boolean }) {
  const say = useSlaAdminWords();
  const take = useCalendarDeed(() => calendarCalls.takeOfficeHours({ id }, { ifMatch: version }));
  return (
    <PagePart title={say('office')} help={say('officeHelp')}>
      {take.error !== null && <ErrorState look="inline" error={take.error} />}
      <p>
        <Button isDisabled={isDirty} busy={take.isPending} onPress={() => take.mutate(undefined)}>
          {say('takeOffice')}
        </Button>
      </p>
    </PagePart>
  );
}
