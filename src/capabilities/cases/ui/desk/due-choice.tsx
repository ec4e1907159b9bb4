import { useState } from 'react';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { Hidden } from '../../../../ui-kit/hidden.tsx';
import { Icon } from '../../../../ui-kit/icon.tsx';
import { LaterMoment } from '../../../../ui-kit/later-moment.tsx';
import { Popover } from '../../../../ui-kit/popover.tsx';
import type { CaseReply } from '../../contract.ts';
import { cases } from '../reach.ts';
import { useCaseWords } from '../words.ts';
import styles from './cases.module.css';
import { useChanging } from './changing.tsx';
import side from './side.module.css';

/** By when it is to be done; set, moved and cleared in place. */
export function DueChoice({ one }: { one: CaseReply }) {
  const say = useCaseWords();
  const { shortDate, exact } = useFormats();
  const { dueAt, can } = one;
  const inside = (
    <span className={styles['dueOn']} title={dueAt === null ? undefined : exact(dueAt)}>
      <Icon name="clock" />
      {dueAt === null ? say('noDue') : say('dueOn', { day: shortDate(dueAt) })}
    </span>
  );
  if (!can.change) return inside;
  const trigger = (
    <Button look="plain">
      <Hidden>{say('dueAt')}: </Hidden>
      {inside}
    </Button>
  );
  return (
    <Popover label={say('dueAt')} placement="bottom start" trigger={trigger}>
      {(close) => <DueFields one={one} onDone={close} />}
    </Popover>
  );
}

function DueFields({ one: { reference, dueAt, version }, onDone }: { one: CaseReply; onDone: () => void }) {
  const say = useCaseWords();
  const [due, choose] = useState(dueAt);
  const [seen] = useState(version);
  const { change, isBusy } = useChanging();
  const set = (next: string | null) =>
    change({
      send: (ifMatch) => cases.change({ reference, dueAt: next }, { ifMatch }),
      seen,
      said: say('dueChanged', { reference }),
      onDone,
    });
  const moment = due === null ? null : new Date(due).toISOString();
  return (
    <div className={side['choosing']}>
      <LaterMoment label={say('dueAt')} value={due} onChange={choose} />
      <Button look="primary" busy={isBusy} isDisabled={moment === null || moment === dueAt} onPress={() => set(moment)}>
        {say('save')}
      </Button>
      {dueAt !== null && (
        <Button busy={isBusy} onPress={() => set(null)}>
          {say('clearDue')}
        </Button>
      )}
    </div>
  );
}
