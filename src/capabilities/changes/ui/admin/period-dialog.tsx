import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { now } from '../../../../kernel/web/clock.ts';
import { fieldProblems } from '../../../../kernel/web/edit.ts';
import { useReader } from '../../../../kernel/web/reader.tsx';
import { useRested } from '../../../../kernel/web/rested.ts';
import { Button } from '../../../../ui-kit/button.tsx';
import { RadioGroup } from '../../../../ui-kit/choice-fields.tsx';
import { DateField } from '../../../../ui-kit/date-fields.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { MultiSelect } from '../../../../ui-kit/multi-select.tsx';
import { NumberField } from '../../../../ui-kit/number-fields.tsx';
import { Pair } from '../../../../ui-kit/page.tsx';
import { ZoneField } from '../../../../ui-kit/place-fields.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { TextField } from '../../../../ui-kit/text-fields.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { PeriodReply, PeriodsReply } from '../../contract-calendar.ts';
import { calendarCalls, useChangeDeed } from '../data.ts';
import { useSaid, useSpanWords } from '../said.ts';
import styles from './admin.module.css';
import { nextQuery, type Timed } from './data.ts';
import { type Repeat, repeatOf, ruleFrom } from './repeat.ts';
import { RepeatFields } from './repeat-fields.tsx';
import { useChangesAdminWords } from './words.ts';

/** Whose it may be: of a workspace one runs, or of all. */
export interface Owners {
  workspaces: readonly { id: string; name: string }[];
  /** Whether the reader runs the organisation. */
  mayShare: boolean;
}

interface PeriodDialogProps extends Owners {
  period: PeriodReply | null;
  services: PeriodsReply['services'];
  onClose: () => void;
}

const everybody = 'everybody';
const units = { minutes: 1, hours: 60, days: 1440 } as const;
type Unit = keyof typeof units;
const unitOf = (minutes: number): Unit => (minutes % 1440 === 0 ? 'days' : minutes % 60 === 0 ? 'hours' : 'minutes');

type Form = {
  kind: 'window' | 'freeze';
  name: string;
  owner: string;
  services: readonly string[];
  timeZone: string;
  day: string;
  time: string;
  amount: number;
  unit: Unit;
  repeat: Repeat;
};

function formOf(period: PeriodReply | null, owner: string, timeZone: string): Form {
  const begins = period?.begins ?? `${new Date(now()).toISOString().slice(0, 10)}T22:00`;
  const minutes = period?.minutes ?? 240;
  const unit = unitOf(minutes);
  return {
    ...{ kind: period?.kind ?? 'window', name: period?.name ?? '', owner: period === null ? owner : (period.workspace ?? everybody) },
    ...{ services: period?.services ?? [], timeZone: period?.timeZone ?? timeZone, day: begins.slice(0, 10), time: begins.slice(11) },
    ...{ amount: minutes / units[unit], unit, repeat: repeatOf(period?.rule ?? null, begins) },
  };
}

const timedOf = ({ timeZone, day, time, amount, unit, repeat }: Form): Timed => ({
  ...{ timeZone, begins: `${day}T${time}`, minutes: amount * units[unit], rule: ruleFrom(repeat) },
});
const isTimed = ({ begins, minutes, rule }: Timed): boolean => /T([01]\d|2[0-3]):[0-5]\d$/.test(begins) && minutes > 0 && rule !== '';

/** What somebody writes as a time, such as "9", "930" or "22.00", as HH:MM. */
function asTime(written: string): string {
  const [, hour, minute = '00'] = /^(\d{1,2})(?:[:.h ]?(\d{2}))?h?$/.exec(written.trim()) ?? [];
  return hour === undefined ? written.trim() : `${hour.padStart(2, '0')}:${minute}`;
}

/** A maintenance window or a freeze, new or as it is; when it comes is told while one writes. */
export function PeriodDialog({ period, services, workspaces, mayShare, onClose }: PeriodDialogProps) {
  const say = useChangesAdminWords();
  const reader = useReader();
  const [form, setForm] = useState(() => formOf(period, mayShare ? everybody : (workspaces[0]?.id ?? everybody), reader.timeZone));
  const set = (part: Partial<Form>) => setForm((before) => ({ ...before, ...part }));
  const timed = timedOf(form);
  const save = useSave(period, onClose);
  const problems = fieldProblems(save.error);
  const isWrong = form.name.trim() === '' || !isTimed(timed);
  const shared = mayShare ? [{ id: everybody, label: say('everybody') }] : [];
  const owners = [...shared, ...workspaces.map(({ id, name }) => ({ id, label: name }))];
  const foot = (
    <Button look="primary" busy={save.isPending} isDisabled={isWrong} onPress={() => save.mutate({ form, timed })}>
      {say(period === null ? 'add' : 'save')}
    </Button>
  );
  return (
    <Dialog isOpen isFirm size="wide" onClose={onClose} title={period?.name ?? say('newPeriod')} foot={foot}>
      <RadioGroup
        label={say('kind')}
        look="bare"
        options={(['window', 'freeze'] as const).map((id) => ({ id, label: say(id) }))}
        value={form.kind}
        onChange={(id) => set({ kind: id === 'freeze' ? 'freeze' : 'window' })}
      />
      <Pair>
        <TextField
          label={say('name')}
          autoFocus
          maxLength={100}
          value={form.name}
          onChange={(name) => set({ name })}
          error={problems['/name']}
        />
        <Select label={say('owner')} options={owners} value={form.owner} onChange={(owner) => set({ owner })} />
      </Pair>
      <PeriodServices offered={services} value={form.services} onChange={(ids) => set({ services: ids })} error={problems['/services']} />
      <Times form={form} set={set} error={problems['/begins']} />
      <RepeatFields
        value={form.repeat}
        error={problems['/rule']}
        onChange={(part) => setForm((before) => ({ ...before, repeat: { ...before.repeat, ...part } }))}
      />
      {isTimed(timed) && <Next timed={timed} />}
      {save.error !== null && <ErrorState look="inline" error={save.error} />}
    </Dialog>
  );
}

function useSave(period: PeriodReply | null, onClose: () => void) {
  const say = useChangesAdminWords();
  return useChangeDeed(
    ({ form, timed }: { form: Form; timed: Timed }) => {
      const body = {
        ...{ kind: form.kind, name: form.name.trim(), workspace: form.owner === everybody ? null : form.owner },
        ...{ services: form.services.length === 0 ? null : [...form.services], ...timed },
      };
      return period === null
        ? calendarCalls.addPeriod(body)
        : calendarCalls.editPeriod({ id: period.id, ...body }, { ifMatch: period.version });
    },
    ({ name }) => {
      toast(say(period === null ? 'added' : 'saved', { name }));
      onClose();
    },
  );
}

interface PeriodServicesProps {
  offered: PeriodsReply['services'];
  value: readonly string[];
  onChange: (ids: string[]) => void;
  error: string | undefined;
}

function PeriodServices({ offered, value, onChange, error }: PeriodServicesProps) {
  const say = useChangesAdminWords();
  const said = useSaid();
  const options = offered.map(({ id, name }) => ({ id, label: said(name) }));
  return (
    <MultiSelect
      label={say('services')}
      help={say('servicesHelp')}
      error={error}
      find={async (query) => options.filter(({ label }) => label.toLowerCase().includes(query.trim().toLowerCase()))}
      value={options.filter(({ id }) => value.includes(id))}
      onChange={(chosen) => onChange(chosen.map(({ id }) => id))}
    />
  );
}

function Times({ form, set, error }: { form: Form; set: (part: Partial<Form>) => void; error: string | undefined }) {
  const say = useChangesAdminWords();
  return (
    <>
      <ZoneField label={say('timeZone')} help={say('timeHelp')} value={form.timeZone} onChange={(timeZone) => set({ timeZone })} />
      <Pair>
        <DateField label={say('day')} value={form.day} error={error} onChange={(day) => day !== null && set({ day })} />
        <TextField
          label={say('time')}
          value={form.time}
          onChange={(time) => set({ time })}
          onBlur={() => set({ time: asTime(form.time) })}
        />
      </Pair>
      <Pair>
        <NumberField
          label={say('lasts')}
          minValue={1}
          maxValue={Math.floor(527_040 / units[form.unit])}
          value={form.amount}
          onChange={(amount) => set({ amount: Number.isNaN(amount) ? 1 : amount })}
        />
        <Select
          label={say('unit')}
          options={(['minutes', 'hours', 'days'] as const).map((id) => ({ id, label: say(id) }))}
          value={form.unit}
          onChange={(id) => set({ unit: id === 'minutes' || id === 'days' ? id : 'hours' })}
        />
      </Pair>
    </>
  );
}

/** When it comes, by what stands in the form once one pauses, and not with each key; told by the reader's own clock. What was asked last is what is shown. */
function Next({ timed }: { timed: Timed }) {
  const say = useChangesAdminWords();
  const spanWords = useSpanWords();
  const { locale, timeZone } = useReader();
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone });
  const { data, error } = useQuery(nextQuery(useRested(timed)));
  return (
    <section aria-label={say('next')} aria-live="polite" className={styles['next']}>
      <h3>{say('next')}</h3>
      {error !== null && <ErrorState look="inline" error={error} />}
      {error === null && data !== undefined && (
        <ul>
          {data.next.length === 0 && <li>{say('nextNone')}</li>}
          {data.next.map((span) => (
            <li key={span.from}>
              {weekday.format(new Date(span.from))} {spanWords(span)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
