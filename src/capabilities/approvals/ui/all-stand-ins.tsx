import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Badge } from '../../../ui-kit/badge.tsx';
import { Button } from '../../../ui-kit/button.tsx';
import { IconButton } from '../../../ui-kit/icon-button.tsx';
import { Loaded, Page, Row, RowList } from '../../../ui-kit/page.tsx';
import { ErrorState } from '../../../ui-kit/states.tsx';
import { TextField } from '../../../ui-kit/text-fields.tsx';
import { toast } from '../../../ui-kit/toast-queue.ts';
import type { StandInReply } from '../contract-stand-ins.ts';
import { NewStandInDialog } from './new-stand-in.tsx';
import { allStandInsQuery, useEndStandIn } from './stand-in-data.ts';
import { useStandInWords } from './stand-in-words.ts';
import { useLine } from './stand-ins.tsx';

/** Who may answer for whom, all over the company: for whoever has to know it, and to mend it when somebody fell ill. */
export function AllStandIns() {
  const say = useStandInWords();
  const asking = useQuery(allStandInsQuery);
  const [isAdding, setAdding] = useState(false);
  return (
    <Page
      title={say('title')}
      end={
        <Button icon="plus" onPress={() => setAdding(true)}>
          {say('add')}
        </Button>
      }
    >
      <p>{say('allHelp')}</p>
      <Loaded asking={asking} rows={6}>
        {({ items }) => <Narrowed items={items} />}
      </Loaded>
      {isAdding && <NewStandInDialog forId={undefined} isForAnybody onClose={() => setAdding(false)} />}
    </Page>
  );
}

/** So many are read at a glance. */
const few = 10;

function Narrowed({ items }: { items: readonly StandInReply[] }) {
  const say = useStandInWords();
  const [wanted, want] = useState('');
  const word = wanted.trim().toLocaleLowerCase();
  const found = items.filter((one) => `${one.for.name} ${one.by.name}`.toLocaleLowerCase().includes(word));
  if (items.length === 0) return <p>{say('nobodyAtAll')}</p>;
  return (
    <>
      {items.length > few && <TextField label={say('narrow')} value={wanted} onChange={want} />}
      {found.length === 0 ? <p>{say('nobodyFound')}</p> : <Rows items={found} />}
    </>
  );
}

function Rows({ items }: { items: readonly StandInReply[] }) {
  const say = useStandInWords();
  const lineOf = useLine();
  const { mutate, error } = useEndStandIn();
  const end = (one: StandInReply) => mutate(one.id, { onSuccess: () => toast(say('ended', { who: one.by.name })) });
  return (
    <>
      {error !== null && <ErrorState error={error} look="inline" />}
      <RowList label={say('title')}>
        {items.map((one) => (
          <Row
            key={one.id}
            line={lineOf(one)}
            end={
              <>
                {one.active && <Badge tone="good">{say('holds')}</Badge>}
                <IconButton icon="trash" label={say('endFor', { who: one.by.name, whom: one.for.name })} onPress={() => end(one)} />
              </>
            }
          >
            {say('forWhom', { who: one.by.name, whom: one.for.name })}
          </Row>
        ))}
      </RowList>
    </>
  );
}
