import { useQuery } from '@tanstack/react-query';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Loaded, PagePart } from '../../../../ui-kit/page.tsx';
import { PlainTable } from '../../../../ui-kit/plain-table.tsx';
import type { SubscriptionsReply } from '../../contract.ts';
import { planNames } from '../../shared/plan-names.ts';
import { subscriptionsQuery } from '../data.ts';
import { useSubscriptionWords } from '../words.ts';

/** For whoever runs the installation: states and counts, no content. */
export function AllOrganisations() {
  const say = useSubscriptionWords();
  return (
    <PagePart title={say('all')} help={say('allHelp')}>
      <Loaded asking={useQuery(subscriptionsQuery)}>{({ items }) => <Organisations items={items} />}</Loaded>
    </PagePart>
  );
}

function Organisations({ items }: SubscriptionsReply) {
  const say = useSubscriptionWords();
  const { number, shortDate } = useFormats();
  return (
    <PlainTable
      label={say('all')}
      columns={[
        { key: 'name', header: say('organisation'), cell: ({ tenant }) => tenant.name },
        { key: 'plan', header: say('planName'), cell: ({ plan }) => planNames[plan] },
        { key: 'state', header: say('state'), cell: ({ state }) => say(`state_${state}`) },
        { key: 'until', header: say('until'), cell: ({ endsAt }) => (endsAt === null ? '–' : shortDate(endsAt)) },
        { key: 'agents', header: say('agents'), cell: ({ agents }) => number(agents) },
      ]}
      rows={items}
      keyOf={({ tenant }) => tenant.id}
    />
  );
}
