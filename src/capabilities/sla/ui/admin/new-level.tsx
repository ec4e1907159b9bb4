import { useState } from 'react';
import { actKey } from '../../../../kernel/web/api.ts';
import { fieldProblems } from '../../../../kernel/web/edit.ts';
import { BothLanguages } from '../../../../ui-kit/both-languages.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { LevelReply } from '../../contract-levels.ts';
import { CalendarField } from './calendar-field.tsx';
import { DurationField } from './duration-field.tsx';
import { type LevelFields, levelCalls, useLevelDeed } from './level-data.ts';
import { trimmed, useLevelName } from './level-name.ts';
import { slotOf } from './level-order.ts';
import { useLevelWords } from './level-words.ts';
import { TargetFields } from './target-fields.tsx';

interface NewLevelProps {
  workspace: string;
  /** All there are: a new one stands behind those of its kind. */
  levels: readonly LevelReply[];
  calendar: string | null;
  onClose: () => void;
  onDone: (id: string) => void;
}

const waits: LevelFields['pauses'] = [{ reason: 'awaitingRequester', when: { field: 'holdReason', op: 'eq', value: 'awaitingRequester' } }];
const begun = {
  name: { en: '', de: '' },
  kind: 'sla',
  supplier: null,
  target: 'resolution',
  team: null,
  rules: null,
  minutes: 480,
} as const;

/** Begins with what nobody can guess; for which tickets, and when it waits, is written where one sees the rest. */
export function NewLevel({ workspace, levels, calendar: first, onClose, onDone }: NewLevelProps) {
  const say = useLevelWords();
  const nameOf = useLevelName();
  const [calendar, setCalendar] = useState(first);
  const [written, write] = useState<Begun>(begun);
  const [act] = useState(actKey);
  const change = (part: Partial<typeof written>) => write((before) => ({ ...before, ...part }));
  const make = useLevelDeed(
    (of: string) => levelCalls.create({ ...newOf(written, levels), workspace, calendar: of }, { idempotencyKey: act }),
    (made) => {
      toast(say('created', { name: nameOf(made) }));
      onDone(made.id);
    },
  );
  const problems = fieldProblems(make.error);
  const isWrong =
    written.name.en.trim() === '' ||
    written.minutes < 1 ||
    (written.target === 'hold' && written.kind !== 'contract' && written.team === null);
  return (
    <Dialog isOpen isFirm onClose={onClose} title={say('newLevel')}>
      <BothLanguages
        label={say('name')}
        autoFocus
        value={written.name}
        error={problems['/name/en']}
        onChange={(name) => change({ name })}
      />
      <TargetFields value={written} problems={problems} onChange={change} />
      <DurationField value={written.minutes} error={problems['/minutes']} onChange={(minutes) => change({ minutes })} />
      <CalendarField workspace={workspace} value={calendar} error={problems['/calendar']} onChange={setCalendar} />
      {make.error !== null && <ErrorState look="inline" error={make.error} />}
      <p>
        <Button
          look="primary"
          busy={make.isPending}
          isDisabled={isWrong || calendar === null}
          onPress={() => calendar !== null && make.mutate(calendar)}
        >
          {say('create')}
        </Button>
      </p>
    </Dialog>
  );
}

type Begun = Pick<LevelFields, 'name' | 'kind' | 'supplier' | 'target' | 'team' | 'rules' | 'minutes'>;

function newOf(begun: Begun, levels: readonly LevelReply[]) {
  const among = levels.filter((one) => slotOf(one) === slotOf({ ...begun, id: '', position: 0 }));
  const position = Math.max(-1, ...among.map((one) => one.position)) + 1;
  return { ...begun, name: trimmed(begun.name), pauses: begun.kind === 'contract' ? [] : waits, when: null, position, active: true };
}
