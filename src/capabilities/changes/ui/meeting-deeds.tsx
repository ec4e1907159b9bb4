import { useState } from 'react';
import { Button } from '../../../ui-kit/button.tsx';
import { DateTimeField } from '../../../ui-kit/date-fields.tsx';
import { Dialog } from '../../../ui-kit/dialog.tsx';
import { ErrorState } from '../../../ui-kit/states.tsx';
import { TextField } from '../../../ui-kit/text-fields.tsx';
import type { MeetingReply } from '../contract-board.ts';
import { boardCalls, useBoardDeed } from './board-data.ts';
import { useBoardWords } from './board-words.ts';

const deeds = ['move', 'cancel', 'hold'] as const;
type Deed = (typeof deeds)[number];

/** It is moved, was held, or is not: what is not decided goes on at the next one. */
export function MeetingDeeds({ meeting }: { meeting: MeetingReply }) {
  const say = useBoardWords();
  const [deed, choose] = useState<Deed | null>(null);
  return (
    <>
      {deeds.map((one) => (
        <Button key={one} look={one === 'hold' ? 'primary' : 'quiet'} onPress={() => choose(one)}>
          {say(one)}
        </Button>
      ))}
      {deed !== null && <DeedDialog deed={deed} meeting={meeting} onClose={() => choose(null)} />}
    </>
  );
}

type DeedProps = { deed: Deed; meeting: MeetingReply; onClose: () => void };

function DeedDialog({ deed, meeting: { id, version, startsAt, place }, onClose }: DeedProps) {
  const say = useBoardWords();
  const [to, set] = useState({ startsAt, place });
  const edit = { move: to, cancel: { state: 'canceled' as const }, hold: { state: 'held' as const } }[deed];
  const act = useBoardDeed(() => boardCalls.change({ id, ...edit }, { ifMatch: version }), onClose);
  const foot = (
    <Button look="primary" busy={act.isPending} onPress={() => act.mutate(undefined)}>
      {say(deed)}
    </Button>
  );
  return (
    <Dialog isOpen isFirm onClose={onClose} title={say(deed)} foot={foot}>
      {deed === 'move' ? (
        <>
          <DateTimeField
            label={say('begins')}
            value={to.startsAt}
            onChange={(at) => at !== null && set({ ...to, startsAt: new Date(at).toISOString() })}
          />
          <TextField label={say('place')} value={to.place} onChange={(text) => set({ ...to, place: text })} maxLength={200} />
        </>
      ) : (
        <p>{say('endHelp')}</p>
      )}
      {act.error !== null && <ErrorState look="inline" error={act.error} />}
    </Dialog>
  );
}
