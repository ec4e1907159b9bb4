import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useSession } from '../../../../kernel/web/session.tsx';
import { Banner } from '../../../../ui-kit/banner.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { Loaded, PagePart } from '../../../../ui-kit/page.tsx';
import { RelativeTime } from '../../../../ui-kit/relative-time.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import type { LogCheck } from '../../contract.ts';
import { audit, checkQuery } from './data.ts';
import { useOversightWords } from './words.ts';

/** Whether the log is as it was written, as of the last check. */
export function Check() {
  const say = useOversightWords();
  const { can } = useSession();
  const queries = useQueryClient();
  const asking = useQuery(checkQuery);
  const order = useMutation({
    mutationFn: () => audit.askCheck(),
    onSuccess: (reply) => queries.setQueryData(checkQuery.queryKey, reply),
  });
  const busy = order.isPending || asking.data?.state === 'waiting';
  const deed = can.tenant && (
    <Button icon="shield" busy={busy} onPress={() => order.mutate()}>
      {say('checkNow')}
    </Button>
  );
  return (
    <PagePart title={say('check')} end={deed}>
      <Loaded asking={asking} rows={1}>
        {(check) => <Verdict check={check} />}
      </Loaded>
      {order.error !== null && <ErrorState look="inline" error={order.error} />}
    </PagePart>
  );
}

function Verdict({ check: { state, checkedAt, sealed, faults } }: { check: LogCheck }) {
  const say = useOversightWords();
  if (state !== 'done' || checkedAt === null) return <p role="status">{say(state === 'never' ? 'check_never' : 'check_waiting')}</p>;
  const when = (
    <>
      {say('checked')} <RelativeTime at={checkedAt} />.
    </>
  );
  if (faults.length === 0)
    return (
      <Banner tone="good">
        {say('checkGood', { count: sealed })} {when}
      </Banner>
    );
  return (
    <>
      <Banner tone="danger">
        {say('checkBad', { count: faults.length })} {when}
      </Banner>
      <ul>
        {faults.map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
      </ul>
    </>
  );
}
