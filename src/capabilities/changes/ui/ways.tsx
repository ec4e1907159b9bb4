import { useState } from 'react';
import { now } from '../../../kernel/web/clock.ts';
import { Button } from '../../../ui-kit/button.tsx';
import { Dialog } from '../../../ui-kit/dialog.tsx';
import { ErrorState } from '../../../ui-kit/states.tsx';
import { TextArea } from '../../../ui-kit/text-fields.tsx';
import type { ChangeReply } from '../contract.ts';
import { irregularAt } from '../shared/way.ts';
import { useBoardWords } from './board-words.ts';
import { changeCalls, useChangeDeed, useShown } from './data.ts';
import { useChangeWords } from './words.ts';

type Way = ChangeReply['ways'][number];

/** Where it can go from here: the first is the way on, unless it leads back. What has to be said along is asked for. */
export function Ways({ change }: { change: ChangeReply }) {
  const say = useChangeWords();
  const [chosen, choose] = useState<Way | null>(null);
  return (
    <>
      {change.ways.toReversed().map((way) => (
        <Button key={way.to} look={way === change.ways[0] && way.to !== 'new' ? 'primary' : 'quiet'} onPress={() => choose(way)}>
          {say(`go_${way.to}`)}
        </Button>
      ))}
      {chosen !== null && <Going change={change} way={chosen} onClose={() => choose(null)} />}
    </>
  );
}

function Going({ change, way, onClose }: { change: ChangeReply; way: Way; onClose: () => void }) {
  const say = useChangeWords();
  const shown = useShown();
  const [words, write] = useState('');
  const { number, version } = change;
  const asksHow = way.to === 'review' || way.to.startsWith('closed');
  const go = useChangeDeed(
    () => changeCalls.move({ number, to: way.to, ...(asksHow ? { review: words } : { reason: words }) }, { ifMatch: version }),
    (after) => {
      shown(after);
      onClose();
    },
  );
  const isNeeded = needsWords(change, way);
  const board = useBoardWords();
  const asksPir = way.needs.includes('pir');
  const foot = (
    <Button
      look="primary"
      busy={go.isPending}
      isDisabled={asksPir || (isNeeded && words.trim() === '')}
      onPress={() => go.mutate(undefined)}
    >
      {say(`go_${way.to}`)}
    </Button>
  );
  return (
    <Dialog isOpen isFirm onClose={onClose} title={say(`go_${way.to}`)} foot={foot}>
      {asksPir && <p>{board('pirNotYet')}</p>}
      {!asksPir && (isNeeded || asksHow) && (
        <TextArea
          label={asksHow ? say('review') : say('reason')}
          help={isNeeded && !asksHow ? say('reasonHelp') : undefined}
          value={words}
          onChange={write}
          autoFocus
        />
      )}
      {go.error !== null && <ErrorState look="inline" error={go.error} />}
    </Dialog>
  );
}

/** Whoever begins outside the time says why, as whoever begins without approval. */
function needsWords({ state, planned }: ChangeReply, { to, needs }: Way): boolean {
  if (needs.includes('reason') || needs.includes('review')) return true;
  if (to !== 'implement') return false;
  const times = planned === null ? null : { from: new Date(planned.from), until: new Date(planned.until) };
  return irregularAt(state, times, new Date(now())).length > 0;
}
