import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../../../kernel/web/api.ts';
import { Button } from '../../../../ui-kit/button.tsx';
import { NumberField } from '../../../../ui-kit/number-fields.tsx';
import { Loaded, PagePart, Pair } from '../../../../ui-kit/page.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { CaseSettings, caseSettingsContract } from '../../contract-settings.ts';
import { useCaseAdminWords } from './words.ts';

const settings = client<typeof caseSettingsContract>('caseSettings');
const settingsQuery = queryOptions({ queryKey: ['cases', 'settings'], queryFn: () => settings.get({}) });

/** For how long a broken glass opens something, and who counts for it: for who runs the tenant, within bounds. */
export function GlassSettings() {
  const say = useCaseAdminWords();
  return (
    <PagePart title={say('glass')} help={say('glassHelp')}>
      <Loaded asking={useQuery(settingsQuery)} rows={1}>
        {(found) => <GlassForm key={found.version} found={found} />}
      </Loaded>
    </PagePart>
  );
}

function GlassForm({ found }: { found: CaseSettings }) {
  const say = useCaseAdminWords();
  const queries = useQueryClient();
  const [draft, write] = useState(found);
  const { glassMinutes, guardDays, version } = draft;
  const save = useMutation({
    mutationFn: () => settings.change({ glassMinutes, guardDays }, { ifMatch: version }),
    onSuccess: (saved) => {
      queries.setQueryData(settingsQuery.queryKey, saved);
      toast(say('saved'));
    },
  });
  return (
    <>
      <Pair>
        <NumberField
          label={say('glassMinutes')}
          unit={say('minutes')}
          value={glassMinutes}
          onChange={(minutes) => write({ ...draft, glassMinutes: minutes ?? found.glassMinutes })}
          minValue={5}
          maxValue={120}
        />
        <NumberField
          label={say('guardDays')}
          unit={say('days')}
          value={guardDays}
          onChange={(days) => write({ ...draft, guardDays: days ?? found.guardDays })}
          minValue={7}
          maxValue={90}
        />
      </Pair>
      <Button busy={save.isPending} onPress={() => save.mutate()}>
        {say('save')}
      </Button>
      {save.error !== null && <ErrorState look="inline" error={save.error} />}
    </>
  );
}
