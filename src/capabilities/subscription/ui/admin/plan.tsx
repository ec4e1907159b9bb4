import { useQuery } from '@tanstack/react-query';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Badge } from '../../../../ui-kit/badge.tsx';
import { Banner } from '../../../../ui-kit/banner.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { DefinitionList } from '../../../../ui-kit/facts.tsx';
import { Loaded, Page, PagePart } from '../../../../ui-kit/page.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { SubscriptionReply } from '../../contract.ts';
import { planNames } from '../../shared/plan-names.ts';
import { plans } from '../../shared/plans.ts';
import { subscriptionQuery, useTakeBack } from '../data.ts';
import { useSubscriptionWords } from '../words.ts';
import { AllOrganisations } from './all.tsx';
import { Cancel } from './cancel.tsx';
import { ChangePlan } from './change.tsx';
import { Documents } from './documents.tsx';
import styles from './plan.module.css';
import { InUse } from './use.tsx';

type Shown = { subscription: SubscriptionReply };

/** What the organisation has subscribed to and agreed, and everything one can do about it. */
export function PlanAndContract() {
  const say = useSubscriptionWords();
  const asking = useQuery(subscriptionQuery);
  return (
    <Page title={say('plan')} meta={asking.data && <State subscription={asking.data} />}>
      <Loaded asking={asking}>{(subscription) => <Whole subscription={subscription} />}</Loaded>
    </Page>
  );
}

const tones = { trial: 'accent', active: 'good', canceled: 'warning', ended: 'danger' } as const;

function State({ subscription: { state } }: Shown) {
  const say = useSubscriptionWords();
  return <Badge tone={tones[state]}>{say(`state_${state}`)}</Badge>;
}

function Whole({ subscription }: Shown) {
  return (
    <>
      <Standing subscription={subscription} />
      <Present subscription={subscription} />
      <InUse subscription={subscription} />
      {subscription.can.choose && <ChangePlan subscription={subscription} />}
      <Documents contracts={subscription.contracts} />
      {subscription.can.cancel && <Cancel subscription={subscription} />}
      {subscription.can.seeAll && <AllOrganisations />}
    </>
  );
}

/** What ends, said before anything else. */
function Standing({ subscription: { state, ending, endsAt, can } }: Shown) {
  const say = useSubscriptionWords();
  const { date } = useFormats();
  const takeBack = useTakeBack(() => toast(say('tookBack')));
  if (state === 'active') return null;
  const dates = { date: date(state === 'trial' && endsAt !== null ? endsAt : ending.freezesAt), erased: date(ending.erasedBy) };
  const deed = can.goOn && (
    <Button busy={takeBack.isPending} onPress={() => takeBack.mutate()}>
      {say('takeBack')}
    </Button>
  );
  return (
    <div className={styles['standing']}>
      <Banner tone={state === 'trial' ? 'info' : 'warning'} deeds={deed}>
        {say(`${state}Said`, dates)}
      </Banner>
      {takeBack.error !== null && <ErrorState look="inline" error={takeBack.error} />}
    </div>
  );
}

function Present({ subscription }: Shown) {
  const say = useSubscriptionWords();
  const { money, date } = useFormats();
  const { plan, period, next, endsAt, state } = subscription;
  const { price, support } = plans[plan];
  const becomes = state === 'active' &&
    next && { plan: planNames[next.plan], period: say(`period_${next.period}`), date: date(endsAt ?? '') };
  return (
    <PagePart title={say('yourPlan')}>
      <DefinitionList
        facts={[
          { name: say('planName'), value: <b>{planNames[plan]}</b> },
          { name: say('price'), value: say(`pricePer_${period}`, { price: money(price[period], price.currency) }) },
          { name: say('paid'), value: say(`period_${period}`) },
          { name: say('support'), value: say(`support_${support}`) },
          useEnd(subscription),
          ...(!becomes ? [] : [{ name: say('nextPlan'), value: say('becomes', becomes) }]),
        ]}
      />
    </PagePart>
  );
}

/** Which end it is depends on what it is: one renews, one ends, one has none. */
function useEnd({ state, endsAt, ending }: SubscriptionReply): { name: string; value: string } {
  const say = useSubscriptionWords();
  const { date } = useFormats();
  if (state === 'canceled' || state === 'ended') return { name: say('ends'), value: date(ending.freezesAt) };
  if (endsAt === null) return { name: say('ends'), value: say('noTerm') };
  return { name: say(state === 'trial' ? 'trialEnds' : 'renews'), value: date(endsAt) };
}
