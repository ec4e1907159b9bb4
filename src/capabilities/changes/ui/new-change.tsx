import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { now } from '../../../kernel/web/clock.ts';
import { useRested } from '../../../kernel/web/rested.ts';
import { Button } from '../../../ui-kit/button.tsx';
import { DateTimeField } from '../../../ui-kit/date-fields.tsx';
import { Dialog } from '../../../ui-kit/dialog.tsx';
import { Pair } from '../../../ui-kit/page.tsx';
import { Select } from '../../../ui-kit/select.tsx';
import { ErrorState } from '../../../ui-kit/states.tsx';
import { TextField } from '../../../ui-kit/text-fields.tsx';
import { Conflicts } from './conflicts.tsx';
import { changeCalls, checkQuery, modelsQuery, type Times, useChangeDeed } from './data.ts';
import { useSaid } from './said.ts';
import { ServicesField, useWorkplaces } from './services-field.tsx';
import { useMended } from './use-mended.ts';
import { useChangeWords } from './words.ts';

const hour = 3_600_000;
const tomorrow = (): Times => {
  const from = Math.ceil(now() / hour) * hour + 24 * hour;
  return { from: new Date(from).toISOString(), until: new Date(from + 2 * hour).toISOString() };
};
export const cisIn = (text: string): string[] => [...new Set(text.split(',').map((one) => one.trim()))].filter((one) => one !== '');

interface NewChangeProps {
  /** Number of the problem that it is to mend: its title is the first one, and both are linked. */
  problem?: string | undefined;
  onClose: () => void;
  onMade: (number: string) => void;
}

/** Begins a change; what its time meets is told while one types. */
export function NewChange({ problem, onClose, onMade }: NewChangeProps) {
  const say = useChangeWords();
  const said = useSaid();
  const workplaces = useWorkplaces();
  const { data } = useQuery(modelsQuery);
  const mended = useMended(problem);
  const [key] = useState(() => crypto.randomUUID());
  const [form, setForm] = useState({
    model: 'normal',
    workspace: '',
    title: null as string | null,
    times: tomorrow(),
    services: [] as readonly string[],
    cis: '',
  });
  const [isTried, tried] = useState(false);
  const set = (more: Partial<typeof form>) => setForm((before) => ({ ...before, ...more }));
  const workspace = form.workspace || mended.workspace || (workplaces[0]?.id ?? '');
  const written = form.title ?? mended.title;
  const models = (data?.items ?? []).filter((one) => one.workspace === null || one.workspace === workspace);
  const title = written.trim() || (models.find((one) => one.key === form.model)?.definition.template?.title ?? '');
  const body = { model: form.model, services: [...form.services], cis: cisIn(form.cis), planned: form.times };
  const begin = useChangeDeed(
    async () => mended.link(await changeCalls.create({ ...body, workspace, title }, { idempotencyKey: key })),
    ({ number }) => {
      onMade(number);
      onClose();
    },
  );
  const press = () => (title === '' || workspace === '' ? tried(true) : begin.mutate(undefined));
  const foot = (
    <Button look="primary" busy={begin.isPending} onPress={press}>
      {say('create')}
    </Button>
  );
  return (
    <Dialog isOpen isFirm size="wide" onClose={onClose} title={say('newChange')} foot={foot}>
      <Select
        label={say('model')}
        options={models.map((one) => ({ id: one.key, label: said(one.definition.name) }))}
        value={form.model}
        onChange={(model) => set({ model })}
      />
      {workplaces.length > 1 && (
        <Select label={say('workspace')} options={workplaces} value={workspace} onChange={(chosen) => set({ workspace: chosen })} />
      )}
      <TextField
        label={say('title')}
        value={written}
        onChange={(text) => set({ title: text })}
        maxLength={500}
        autoFocus
        error={isTried && title === '' ? say('titleNeeded') : undefined}
      />
      <TimesFields times={form.times} onChange={(times) => set({ times })} />
      <ServicesField value={form.services} onChange={(services) => set({ services })} />
      <TextField label={say('cis')} help={say('cisHelp')} value={form.cis} onChange={(cis) => set({ cis })} />
      <LiveCheck body={body} workspace={workspace} onTake={(times) => set({ times })} />
      {begin.error !== null && <ErrorState look="inline" error={begin.error} />}
    </Dialog>
  );
}

/** From when until when; a beginning that is moved takes the end along. */
export function TimesFields({ times, onChange }: { times: Times; onChange: (times: Times) => void }) {
  const say = useChangeWords();
  const length = Date.parse(times.until) - Date.parse(times.from);
  return (
    <Pair>
      <DateTimeField
        label={say('from')}
        value={times.from}
        onChange={(from) => from !== null && onChange({ from: iso(from), until: new Date(Date.parse(from) + length).toISOString() })}
      />
      <DateTimeField
        label={say('until')}
        value={times.until}
        onChange={(until) => until !== null && onChange({ ...times, until: iso(until) })}
      />
    </Pair>
  );
}

const iso = (moment: string): string => new Date(moment).toISOString();

/** There is a time, and something is touched. */
const isAsked = ({ planned, services, cis }: Body): boolean =>
  Date.parse(planned.from) < Date.parse(planned.until) && services.length + cis.length > 0;

type Body = { model: string; services: string[]; cis: string[]; planned: Times };

function LiveCheck({ body, workspace, onTake }: { body: Body; workspace: string; onTake: (times: Times) => void }) {
  const asks = isAsked(body);
  const rested = useRested(body);
  const { data } = useQuery({ ...checkQuery({ ...rested, workspace: workspace || undefined }), enabled: asks && isAsked(rested) });
  return <div aria-live="polite">{asks && data !== undefined && <Conflicts check={data} onTake={onTake} />}</div>;
}
