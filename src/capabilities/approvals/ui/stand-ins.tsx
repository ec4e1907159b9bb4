import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormats } from '../../../kernel/web/reader.tsx';
import { useSession } from '../../../kernel/web/session.tsx';
import { Badge } from '../../../ui-kit/badge.tsx';
import { Button } from '../../../ui-kit/button.tsx';
import { IconButton } from '../../../ui-kit/icon-button.tsx';
import { Loaded, PagePart, Row, RowList } from '../../../ui-kit/page.tsx';
import { ErrorState } from '../../../ui-kit/states.tsx';
import { toast } from '../../../ui-kit/toast-queue.ts';
import type { StandInReply } from '../contract-stand-ins.ts';
import { NewStandInDialog } from './new-stand-in.tsx';
import { standInsQuery, useEndStandIn } from './stand-in-data.ts';
import { useStandInWords } from './stand-in-words.ts';

interface StandInsProps {
  /** Left out: the reader. Of others for who runs the tenant: somebody fell ill. */
  person?: { id: string; name: string } | undefined;
}

/** Who answers in approvals for whom: one's own to arrange, and what one was given to decline. */
export function StandIns({ person }: StandInsProps) {
  const say = useStandInWords();
  const asking = useQuery(standInsQuery(person?.id));
  const [isAdding, setAdding] = useState(false);
  const who = person?.name ?? '';
  const add = (
    <Button icon="plus" onPress={() => setAdding(true)}>
      {say('add')}
    </Button>
  );
  return (
    <>
      <PagePart title={person ? say('forThem', { who }) : say('forMe')} help={person ? undefined : say('help')} end={add}>
        <Loaded asking={asking} rows={2}>
          {({ items }) => <Those person={person} items={items} />}
        </Loaded>
      </PagePart>
      {isAdding && <NewStandInDialog forId={person?.id} onClose={() => setAdding(false)} />}
    </>
  );
}

function Those({ person, items }: StandInsProps & { items: readonly StandInReply[] }) {
  const say = useStandInWords();
  const me = useSession().person.id;
  const id = person?.id ?? me;
  const who = person?.name ?? '';
  const given = items.filter((one) => one.for.id === id);
  const taken = items.filter((one) => one.by.id === id);
  return (
    <>
      {given.length === 0 && <p>{person ? say('nobodyForThem', { who }) : say('nobody')}</p>}
      {given.length > 0 && <StandInRows label={person ? say('forThem', { who }) : say('forMe')} items={given} side="by" />}
      {taken.length > 0 && (
        <>
          <h3>{person ? say('byThem', { who }) : say('byMe')}</h3>
          <StandInRows label={person ? say('byThem', { who }) : say('byMe')} items={taken} side="for" />
        </>
      )}
    </>
  );
}

interface RowsProps {
  label: string;
  items: readonly StandInReply[];
  /** Whose name a row tells: who answers, or for whom. */
  side: 'by' | 'for';
}

function StandInRows({ label, items, side }: RowsProps) {
  const say = useStandInWords();
  const { mutate, error } = useEndStandIn();
  const lineOf = useLine();
  const end = (one: StandInReply) =>
    mutate(one.id, { onSuccess: () => toast(say(side === 'by' ? 'ended' : 'endedByMe', { who: one[side].name })) });
  return (
    <>
      {error !== null && <ErrorState error={error} look="inline" />}
      <RowList label={label}>
        {items.map((one) => (
          <Row
            key={one.id}
            line={lineOf(one)}
            end={
              <>
                {one.active && <Badge tone="good">{say('holds')}</Badge>}
                {one.can.remove && <IconButton icon="trash" label={say('end', { who: one[side].name })} onPress={() => end(one)} />}
              </>
            }
          >
            {one[side].name}
          </Row>
        ))}
      </RowList>
    </>
  );
}

/** When it holds; its end is told as the last day. */
export function useLine(): (one: StandInReply) => string {
  const say = useStandInWords();
  const { date } = useFormats();
  const lastDay = (until: string): string => date(new Date(Date.parse(until) - 1));
  return ({ kind, from, until }) =>
    from === null || until === null
      ? say(`kind_${kind}`)
      : `${say(`kind_${kind}`)} · ${say('between', { from: date(from), until: lastDay(until) })}`;
}
