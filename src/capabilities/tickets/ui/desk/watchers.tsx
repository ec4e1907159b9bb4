import { useState } from 'react';
import { problemOf } from '../../../../kernel/web/problem.ts';
import { useSession } from '../../../../kernel/web/session.tsx';
import { Avatar } from '../../../../ui-kit/avatar.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { ContextSection } from '../../../../ui-kit/context-side.tsx';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import type { Option } from '../../../../ui-kit/option-item.tsx';
import { Popover } from '../../../../ui-kit/popover.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import { PersonPicker } from '../../../directory/ui/public.tsx';
import type { TicketReply } from '../../shared/records.ts';
import { useWatching } from './around.ts';
import styles from './context.module.css';
import { firstName, useDeskWords } from './words.ts';

/** Who follows the ticket: oneself and others, each put there and taken off by hand. */
export function Watchers({ ticket: { number, watchers, can } }: { ticket: TicketReply }) {
  const say = useDeskWords();
  const { person: me } = useSession();
  const { watch, unwatch } = useWatching(number);
  const isWatching = watchers.some(({ person }) => person.id === me.id);
  if (watchers.length === 0 && !can.watch) return null;
  return (
    <ContextSection title={say('watchers')} meta={watchers.length} end={can.watch && <AddWatcher number={number} />}>
      <ul className={styles['watchers']}>
        {watchers.map(({ person, list, shared }) => (
          <li key={person.id}>
            <Avatar name={person.name} isDecoration />
            <span>
              {person.name}
              <small>{shared ? say('letIn') : say(`list_${list}`)}</small>
            </span>
            {can.watch && !shared && (
              <IconButton
                icon="note"
                label={say(list === 'notes' ? 'notesNoMore' : 'notesToo', { who: person.name })}
                onPress={() => watch.mutate({ person: person.id, list: list === 'notes' ? 'comments' : 'notes' }, { onError: tell })}
              />
            )}
            {(can.watch || person.id === me.id) && (
              <IconButton icon="x" label={say('unwatchThem', { who: person.name })} onPress={() => unwatch.mutate(person.id)} />
            )}
          </li>
        ))}
      </ul>
      {!isWatching && (
        <Button look="plain" icon="eye" busy={watch.isPending} onPress={() => watch.mutate({ person: 'me' })}>
          {say('watch')}
        </Button>
      )}
    </ContextSection>
  );
}

const tell = (error: unknown): void => toast(problemOf(error).detail ?? String(error));

const lists = ['comments', 'notes'] as const;

function AddWatcher({ number }: { number: string }) {
  const say = useDeskWords();
  return (
    <Popover label={say('addWatcher')} placement="bottom end" trigger={<IconButton icon="plus" label={say('addWatcher')} />}>
      {(close) => <ChooseWatcher number={number} onDone={close} />}
    </Popover>
  );
}

/** Whoever cannot see the ticket is not put on the list by the way: whether they may read it is a question of its own. */
function ChooseWatcher({ number, onDone }: { number: string; onDone: () => void }) {
  const say = useDeskWords();
  const [person, setPerson] = useState<Option | null>(null);
  const [list, setList] = useState<'comments' | 'notes'>('comments');
  const { watch } = useWatching(number);
  const choose = (chosen: Option | null) => {
    setPerson(chosen);
    watch.reset();
    if (chosen !== null) watch.mutate({ person: chosen.id, list }, { onSuccess: onDone });
  };
  const isBlind = problemOf(watch.error).status === 409;
  return (
    <div className={styles['choosing']}>
      <Select
        label={say('watchList')}
        options={lists.map((id) => ({ id, label: say(`list_${id}`) }))}
        value={list}
        onChange={(id) => lists.filter((one) => one === id).map(setList)}
      />
      <PersonPicker label={say('addWatcher')} value={person} onChange={choose} />
      {watch.error !== null && (
        <p role="alert">{isBlind && person !== null ? say('cannotSee', { who: person.label }) : problemOf(watch.error).detail}</p>
      )}
      {isBlind && person !== null && (
        <Button onPress={() => watch.mutate({ person: person.id, share: true }, { onSuccess: onDone })}>
          {say('letThemIn', { who: firstName(person.label) })}
        </Button>
      )}
    </div>
  );
}
