import { useQuery } from '@tanstack/react-query';
import { Button } from '../../../../ui-kit/button.tsx';
import { Loaded, PagePart, Row, RowList } from '../../../../ui-kit/page.tsx';
import { RelativeTime } from '../../../../ui-kit/relative-time.tsx';
import { EmptyState } from '../../../../ui-kit/states.tsx';
import type { ImportRow } from '../../contract.ts';
import { runsQuery } from './data.ts';
import { useExchangeAdminWords } from './words.ts';

interface EarlierProps {
  shown: string | undefined;
  onShow: (id: string) => void;
}

/** The last runs: whoever comes back finds theirs here. */
export function Earlier({ shown, onShow }: EarlierProps) {
  const say = useExchangeAdminWords();
  return (
    <PagePart title={say('earlier')}>
      <Loaded asking={useQuery(runsQuery)} rows={3}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState>{say('noneEarlier')}</EmptyState>
          ) : (
            <RowList label={say('earlier')}>
              {items.map((run) => (
                <Row key={run.id} line={<Told run={run} />}>
                  <Button look="plain" isChosen={run.id === shown} onPress={() => onShow(run.id)}>
                    {say('runLine', { what: say(run.dryRun ? 'tried' : 'imported'), state: say(`run_${run.state}` as const) })}
                  </Button>
                </Row>
              ))}
            </RowList>
          )
        }
      </Loaded>
    </PagePart>
  );
}

function Told({ run: { total, startedAt, failure } }: { run: ImportRow }) {
  const say = useExchangeAdminWords();
  return (
    <>
      <RelativeTime at={startedAt} /> {failure ?? (total === null ? '' : say('counted', { count: total }))}
    </>
  );
}
