import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { PersonPicker } from '../../../directory/ui/public.tsx';
import type { MajorReply } from '../../contract.ts';
import { type MajorRole, majorRoles } from '../../shared/words.ts';
import { majors, useMajorDeed } from '../data.ts';
import styles from './major.module.css';
import { useMajorWords } from './words.ts';

/** Who does what; whoever leads says so in place. */
export function Roles({ major }: { major: MajorReply }) {
  const say = useMajorWords();
  const { id, roles, can } = major;
  const name = useMajorDeed(({ role, person }: { role: MajorRole; person: string | null }) => majors.nameRole({ id, role, person }));
  const holder = (role: MajorRole) => roles.find((one) => one.role === role)?.person;
  return (
    <>
      <div className={styles['roles']}>
        {majorRoles.map((role) => {
          const person = holder(role);
          if (!can.lead)
            return (
              <p key={role}>
                <small>{say(`role_${role}`)}</small>
                <br />
                {person?.name ?? say('nobody')}
              </p>
            );
          const value = person === undefined ? null : { id: person.id, label: person.name };
          return (
            <PersonPicker
              key={role}
              label={say(`role_${role}`)}
              value={value}
              onChange={(chosen) => name.mutate({ role, person: chosen?.id ?? null })}
            />
          );
        })}
      </div>
      {name.error !== null && <ErrorState error={name.error} look="inline" />}
    </>
  );
}

const rhythms = ['none', '15', '30', '60', '120'] as const;

/** How often those who wait are told, and when the next update is due. */
export function Rhythm({ major: { id, cadence, can } }: { major: MajorReply }) {
  const say = useMajorWords();
  const { dateTime } = useFormats();
  const set = useMajorDeed((minutes: number | null) => majors.setCadence({ id, minutes }));
  const own = cadence.minutes === null ? 'none' : String(cadence.minutes);
  const options = [...new Set([...rhythms, own])].map((one) => ({
    id: one,
    label: one === 'none' ? say('rhythm_none') : say('rhythm_minutes', { count: Number(one) }),
  }));
  return (
    <>
      {can.lead && (
        <div className={styles['rhythm']}>
          <Select label={say('rhythm')} options={options} value={own} onChange={(one) => set.mutate(one === 'none' ? null : Number(one))} />
        </div>
      )}
      {cadence.dueAt !== null && (
        <p className={cadence.isMissed ? styles['missed'] : styles['muted']}>
          {say(cadence.isMissed ? 'missed' : 'due', { time: dateTime(cadence.dueAt) })}
        </p>
      )}
      {set.error !== null && <ErrorState error={set.error} look="inline" />}
    </>
  );
}
