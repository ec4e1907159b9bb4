import { useState } from 'react';
import { fieldProblems } from '../../../../kernel/web/edit.ts';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { PagePart, Pair } from '../../../../ui-kit/page.tsx';
import { CountryField, ZoneField } from '../../../../ui-kit/place-fields.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { TextField } from '../../../../ui-kit/text-fields.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { ArrangedReply } from '../../contract.ts';
import { type Jurisdiction, jurisdictions } from '../../shared/rights.ts';
import { useSetPlace } from '../data.ts';
import { Save } from './save.tsx';
import { useArrangeWords } from './words.ts';

type Place = ArrangedReply['place'];

const lawOf = (id: string): Jurisdiction => jurisdictions.find((one) => one === id) ?? 'gdpr';

/** Whose law sets the times, and where working days and midnights are counted. */
export function PlacePart({ place: { since, ...kept } }: { place: Place }) {
  const say = useArrangeWords();
  const { date } = useFormats();
  const [place, setPlace] = useState(kept);
  const { mutate, isPending, error } = useSetPlace();
  const problems = fieldProblems(error);
  const set = (some: Partial<typeof kept>) => setPlace((now) => ({ ...now, ...some }));
  const options = jurisdictions.map((id) => ({ id, label: say(id) }));
  return (
    <PagePart title={say('place')} help={since === null ? say('placeUsual') : say('placeSince', { at: date(since) })}>
      <Select label={say('law')} options={options} value={place.jurisdiction} onChange={(id) => set({ jurisdiction: lawOf(id) })} />
      <Pair>
        <CountryField
          label={say('country')}
          value={place.country}
          onChange={(country) => set({ country, region: null })}
          error={problems['/country']}
        />
        <TextField
          label={say('region')}
          help={say('regionHelp')}
          value={place.region ?? ''}
          onChange={(region) => set({ region: region.trim() === '' ? null : region.trim().toUpperCase() })}
        />
      </Pair>
      <ZoneField label={say('timeZone')} value={place.timeZone} onChange={(timeZone) => set({ timeZone })} error={problems['/timeZone']} />
      <Save
        isChanged={JSON.stringify(place) !== JSON.stringify(kept)}
        busy={isPending}
        error={error}
        onSave={() => mutate(place, { onSuccess: () => toast(say('kept')) })}
      />
    </PagePart>
  );
}
