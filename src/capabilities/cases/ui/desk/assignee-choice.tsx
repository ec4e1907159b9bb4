import { useState } from 'react';
import { useKeys, useKeysOf } from '../../../../kernel/web/keys.ts';
import { useSession } from '../../../../kernel/web/session.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { Hidden } from '../../../../ui-kit/hidden.tsx';
import { Keys } from '../../../../ui-kit/kbd.tsx';
import type { Option } from '../../../../ui-kit/option-item.tsx';
import { Popover } from '../../../../ui-kit/popover.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { Assignee } from '../../../../ui-kit/work-frame.tsx';
import { PersonPicker } from '../../../directory/ui/public.tsx';
import type { CaseReply } from '../../contract.ts';
import { cases } from '../reach.ts';
import { firstName } from '../said.ts';
import { useCaseWords } from '../words.ts';
import { useChanging } from './changing.tsx';
import styles from './side.module.css';

const handles = ({ ways }: CaseReply['audience']['people'][number]): boolean =>
  ways.some(({ kind }) => kind === 'assigned' || kind === 'caseTeam');

/** Who has the case: one who handles it, or somebody who is let in by it, and that is said. */
export function AssigneeChoice({ one }: { one: CaseReply }) {
  const say = useCaseWords();
  const [isOpen, open] = useState(false);
  const assign = useAssign(one);
  const { person: me } = useSession();
  const { assignee, can, audience } = one;
  const mayBeMine = can.change && audience.people.some((each) => each.person.id === me.id && handles(each));
  useKeys(can.change ? { assign: () => open(true), ...(mayBeMine ? { assignToMe: () => assign(me.id) } : {}) } : {});
  const inside = <Assignee name={assignee?.name ?? null}>{assignee === null ? say('nobody') : firstName(assignee.name)}</Assignee>;
  if (!can.change) return inside;
  const trigger = (
    <Button look="plain">
      <Hidden>{say('assignee')}: </Hidden>
      {inside}
    </Button>
  );
  return (
    <Popover label={say('assignee')} isOpen={isOpen} onOpenChange={open} trigger={trigger}>
      {(close) => <Choice one={one} onDone={close} onToMe={mayBeMine ? () => assign(me.id) : undefined} />}
    </Popover>
  );
}

function useAssign({ reference }: CaseReply) {
  const say = useCaseWords();
  const { change } = useChanging();
  return (person: string | null, letIn = false, onDone?: () => void) =>
    change({
      send: (ifMatch) => cases.assign({ reference, person, letIn }, { ifMatch }),
      said: say('assigneeChanged', { reference }),
      onDone,
    });
}

function Choice({ one, onDone, onToMe }: { one: CaseReply; onDone: () => void; onToMe: (() => void) | undefined }) {
  const say = useCaseWords();
  const assign = useAssign(one);
  const [other, choose] = useState<Option | null>(null);
  const keys = useKeysOf('assignToMe');
  const team = one.audience.people.filter(handles).map(({ person: { id, name } }) => ({ id, label: name }));
  return (
    <div className={styles['choosing']}>
      <Select
        label={say('handledBy')}
        options={[{ id: '', label: say('nobody') }, ...team]}
        value={one.assignee?.id ?? ''}
        onChange={(id) => assign(id === '' ? null : id, false, onDone)}
      />
      {onToMe && (
        <p className={styles['hint']}>
          <Button onPress={onToMe}>{say('assignToMe')}</Button> <Keys keys={keys} />
        </p>
      )}
      <PersonPicker label={say('assignOther')} help={say('assignOtherHelp')} value={other} onChange={choose} />
      {other !== null && (
        <Button look="primary" onPress={() => assign(other.id, true, onDone)}>
          {say('assignAndLetIn', { who: firstName(other.label) })}
        </Button>
      )}
    </div>
  );
}
