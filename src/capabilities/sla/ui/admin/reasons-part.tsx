import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { actKey } from '../../../../kernel/web/api.ts';
import { BothLanguages } from '../../../../ui-kit/both-languages.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { Loaded, PagePart, Row, RowList } from '../../../../ui-kit/page.tsx';
import { EmptyState, ErrorState } from '../../../../ui-kit/states.tsx';
import type { BreachReason } from '../../contract-breaches.ts';
import { breachCalls, reasonsQuery } from '../desk/data.ts';
import { useLevelDeed } from './level-data.ts';
import { trimmed, useLevelName } from './level-name.ts';
import { useLevelWords } from './level-words.ts';

/** By which reasons a workspace's agents explain what was missed. */
export function ReasonsPart({ workspace }: { workspace: string }) {
  const say = useLevelWords();
  return (
    <PagePart title={say('reasons')} help={say('reasonsHelp')}>
      <Loaded asking={useQuery(reasonsQuery(workspace))}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon="clock">{say('noReasons')}</EmptyState>
          ) : (
            <RowList label={say('reasons')}>
              {items.map((reason) => (
                <ReasonRow key={reason.id} reason={reason} />
              ))}
            </RowList>
          )
        }
      </Loaded>
      <NewReason workspace={workspace} />
    </PagePart>
  );
}

function ReasonRow({ reason }: { reason: BreachReason }) {
  const say = useLevelWords();
  const nameOf = useLevelName();
  const queries = useQueryClient();
  const { id, version, active } = reason;
  const turn = useLevelDeed(async () => {
    await breachCalls.changeReason({ id, active: !active }, { ifMatch: version });
    await queries.invalidateQueries({ queryKey: ['breach-reasons'] });
  });
  return (
    <Row
      isOff={!active}
      line={active ? '' : say('noLongerOffered')}
      end={
        <Button look="plain" busy={turn.isPending} onPress={() => turn.mutate(undefined)}>
          {say(active ? 'reasonOff' : 'reasonOn')}
        </Button>
      }
    >
      {nameOf(reason)}
      {turn.error !== null && <ErrorState look="inline" error={turn.error} />}
    </Row>
  );
}

function NewReason({ workspace }: { workspace: string }) {
  const say = useLevelWords();
  const queries = useQueryClient();
  const [name, write] = useState({ en: '', de: '' });
  const [act, setAct] = useState(actKey);
  const make = useLevelDeed(
    async () => {
      await breachCalls.createReason({ workspace, name: trimmed(name) }, { idempotencyKey: act });
      await queries.invalidateQueries({ queryKey: ['breach-reasons'] });
    },
    () => {
      write({ en: '', de: '' });
      setAct(actKey());
    },
  );
  return (
    <>
      <BothLanguages label={say('newReason')} value={name} onChange={({ en, de = '' }) => write({ en, de })} />
      {make.error !== null && <ErrorState look="inline" error={make.error} />}
      <p>
        <Button icon="plus" busy={make.isPending} isDisabled={name.en.trim() === ''} onPress={() => make.mutate(undefined)}>
          {say('addReason')}
        </Button>
      </p>
    </>
  );
}
