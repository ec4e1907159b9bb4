import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { formatTime } from '../../../../kernel/shared/formats.ts';
import { moment } from '../../../../kernel/web/clock.ts';
import { useFormats, useReader } from '../../../../kernel/web/reader.tsx';
import { Avatar } from '../../../../ui-kit/avatar.tsx';
import { Badge } from '../../../../ui-kit/badge.tsx';
import { ContextSection } from '../../../../ui-kit/context-side.tsx';
import { Address, DefinitionList } from '../../../../ui-kit/facts.tsx';
import { personCardQuery } from '../../../directory/ui/public.tsx';
import styles from './context.module.css';
import { countQuery } from './data.ts';
import { useDeskWords } from './words.ts';

interface RequesterCardProps {
  requester: { readonly id: string; readonly name: string };
  /** The ticket beside it is not there yet, so that each open one is another. */
  isNew?: boolean | undefined;
}

/** Who asks: where they work, how they are reached, what else they have asked. */
export function RequesterCard({ requester, isNew = false }: RequesterCardProps) {
  const say = useDeskWords();
  const { data: card } = useQuery(personCardQuery(requester.id));
  const { data: open } = useQuery(countQuery({ requester: requester.id, state: 'open' }));
  const others = (open ?? 1) - (isNew ? 0 : 1);
  return (
    <ContextSection title={say('requester')}>
      <p className={styles['person']}>
        <Avatar name={requester.name} size="large" isDecoration />
        <span>
          <b>{requester.name}</b>
          <small>{[card?.department?.name, card?.location?.name].filter(Boolean).join(', ')}</small>
          {card?.vip && <Badge tone="accent">{say('vip')}</Badge>}
        </span>
      </p>
      {card && <Card card={card} />}
      {open !== undefined && others > 0 ? (
        <Link className={styles['all']} to="/desk/$queue" params={{ queue: 'all' }} search={{ requester: requester.id, as: 'table' }}>
          {say(isNew ? 'openTicketsOf' : 'otherTickets', { count: others })}
        </Link>
      ) : (
        <p className={styles['muted']}>{say(isNew ? 'noOpen' : 'noOther')}</p>
      )}
    </ContextSection>
  );
}

type CardOf = NonNullable<ReturnType<typeof usePersonCard>>;
const usePersonCard = (id: string) => useQuery(personCardQuery(id)).data;

function Card({ card: { email, phone, manager, timeZone } }: { card: CardOf }) {
  const say = useDeskWords();
  const { time } = useFormats();
  const { locale } = useReader();
  const instant = moment();
  const local = formatTime({ locale, timeZone }, instant);
  const facts = [
    { name: say('email'), value: <Address>{email}</Address> },
    ...(phone === null ? [] : [{ name: say('phone'), value: phone }]),
    ...(manager === null ? [] : [{ name: say('manager'), value: manager.name }]),
    ...(local === time(instant) ? [] : [{ name: say('timeThere'), value: local }]),
  ];
  return <DefinitionList facts={facts} />;
}
