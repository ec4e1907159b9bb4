import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../../ui-kit/button.tsx';
import { Checkbox } from '../../../../ui-kit/checkbox.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { Link } from '../../../../ui-kit/link.tsx';
import type { Option } from '../../../../ui-kit/option-item.tsx';
import { PagePart } from '../../../../ui-kit/page.tsx';
import { ErrorState, SkeletonRows } from '../../../../ui-kit/states.tsx';
import { FindTicket } from '../../../tickets/ui/public.tsx';
import type { Candidate, MajorReply } from '../../contract.ts';
import { candidatesQuery, majors, useMajorDeed } from '../data.ts';
import styles from './major.module.css';
import { Resolve } from './resolve.tsx';
import { useMajorWords } from './words.ts';

/** What hangs below it, how one finds more, and one resolution for all. */
export function Children({ major }: { major: MajorReply }) {
  const say = useMajorWords();
  const [asks, ask] = useState<'alike' | 'number' | 'resolve' | null>(null);
  const { children, can } = major;
  const end = (
    <span className={styles['deeds']}>
      {can.link && <Button onPress={() => ask('alike')}>{say('findAlike')}</Button>}
      {can.link && <Button onPress={() => ask('number')}>{say('addNumber')}</Button>}
      {can.lead && <Button onPress={() => ask('resolve')}>{say('resolve')}</Button>}
    </span>
  );
  return (
    <PagePart title={say('children')} end={end}>
      {children.length === 0 && <p className={styles['muted']}>{say('noChildren')}</p>}
      <ul>
        {children.map(({ number, title }) => (
          <li key={number}>
            <Link to="/t/$number" params={{ number }}>
              {title}
            </Link>{' '}
            <small>{number}</small>
          </li>
        ))}
      </ul>
      {asks === 'alike' && <Alike id={major.id} onClose={() => ask(null)} />}
      {asks === 'number' && <ByNumber major={major} onClose={() => ask(null)} />}
      {asks === 'resolve' && <Resolve id={major.id} onClose={() => ask(null)} />}
    </PagePart>
  );
}

/** One that somebody knows of, by its number or its words. */
function ByNumber({ major: { id, ticket }, onClose }: { major: MajorReply; onClose: () => void }) {
  const say = useMajorWords();
  const [chosen, choose] = useState<Option | null>(null);
  const hang = useMajorDeed(() => majors.addChildren({ id, numbers: chosen === null ? [] : [chosen.id] }), onClose);
  const foot = (
    <>
      <Button onPress={onClose}>{say('cancel')}</Button>
      <Button look="primary" busy={hang.isPending} isDisabled={chosen === null} onPress={() => hang.mutate(undefined)}>
        {say('addNumberDeed')}
      </Button>
    </>
  );
  return (
    <Dialog isOpen isFirm onClose={onClose} title={say('addNumberTitle')} foot={foot}>
      <FindTicket value={chosen} onChange={choose} except={ticket.number} />
      {hang.error !== null && <ErrorState error={hang.error} look="inline" />}
    </Dialog>
  );
}

function Alike({ id, onClose }: { id: string; onClose: () => void }) {
  const say = useMajorWords();
  const { data, error, refetch } = useQuery(candidatesQuery(id));
  const [ticked, tick] = useState<readonly string[]>([]);
  const hang = useMajorDeed(() => majors.addChildren({ id, numbers: [...ticked] }), onClose);
  const toggle = (number: string, on: boolean) => tick(on ? [...ticked, number] : ticked.filter((one) => one !== number));
  const foot = (
    <>
      <Button onPress={onClose}>{say('cancel')}</Button>
      <Button look="primary" busy={hang.isPending} isDisabled={ticked.length === 0} onPress={() => hang.mutate(undefined)}>
        {say('hang', { count: ticked.length })}
      </Button>
    </>
  );
  return (
    <Dialog isOpen isFirm onClose={onClose} title={say('findAlike')} foot={foot}>
      <div className={styles['fields']}>
        {error !== null && <ErrorState error={error} onRetry={() => void refetch()} look="inline" />}
        {data === undefined && error === null && <SkeletonRows count={4} />}
        {data?.length === 0 && <p>{say('noAlike')}</p>}
        {data?.map((one) => (
          <Checkbox
            key={one.number}
            label={`${one.number} ${one.title}`}
            line={whyOf(one, say)}
            value={ticked.includes(one.number)}
            onChange={(on) => toggle(one.number, on)}
          />
        ))}
        {hang.error !== null && <ErrorState error={hang.error} look="inline" />}
      </div>
    </Dialog>
  );
}

const whyOf = ({ alike, sameType, sameTeam, requester }: Candidate, say: ReturnType<typeof useMajorWords>): string =>
  [
    requester,
    say('alikeWhy', { percent: Math.round(alike * 100) }),
    ...(sameType ? [say('sameType')] : []),
    ...(sameTeam ? [say('sameTeam')] : []),
  ].join(' · ');
