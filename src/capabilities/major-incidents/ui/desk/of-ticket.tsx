import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Badge } from '../../../../ui-kit/badge.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { Link } from '../../../../ui-kit/link.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { majors, ofTicketQuery, useMajorDeed } from '../data.ts';
import { Decide } from './decide.tsx';
import styles from './major.module.css';
import { ReasonDialog } from './reason-dialog.tsx';
import { useMajorWords } from './words.ts';

interface MajorOfTicketProps {
  number: string;
  /** It is one, or is proposed; otherwise nothing is asked for. */
  isMarked: boolean;
}

/** Beside an incident: how it stands as major incident, and how one proposes it. */
export function MajorOfTicket({ number, isMarked }: MajorOfTicketProps) {
  const say = useMajorWords();
  return (
    <section aria-label={say('major')} className={styles['ofTicket']}>
      <h2>{say('major')}</h2>
      {isMarked ? <Standing number={number} /> : <Propose number={number} />}
    </section>
  );
}

function Standing({ number }: { number: string }) {
  const say = useMajorWords();
  const { dateTime } = useFormats();
  const { data: major, error, refetch } = useQuery(ofTicketQuery(number));
  if (error !== null) return <ErrorState error={error} onRetry={() => void refetch()} look="inline" />;
  if (major === undefined || major === null) return null;
  return (
    <>
      <Badge tone={major.state === 'accepted' ? 'danger' : 'warning'} icon="flame">
        {say(`state_${major.state}`)}
      </Badge>
      <p>{major.reason}</p>
      <p className={styles['muted']}>{say('proposedBy', { who: major.proposedBy.name, time: dateTime(major.proposedAt) })}</p>
      <Decide major={major} />
      <Link to="/desk/major/$id" params={{ id: major.id }}>
        {say('open')}
      </Link>
    </>
  );
}

function Propose({ number }: { number: string }) {
  const say = useMajorWords();
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  const propose = useMajorDeed((reason: string) => majors.propose({ number, reason }), close);
  return (
    <>
      <Button look="quiet" icon="flame" onPress={() => setOpen(true)}>
        {say('propose')}
      </Button>
      {isOpen && (
        <ReasonDialog
          {...propose}
          title={say('propose')}
          help={say('proposeHelp')}
          deed={say('propose')}
          onGiven={propose.mutate}
          onClose={close}
        />
      )}
    </>
  );
}
