import { useState } from 'react';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Badge } from '../../../../ui-kit/badge.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { RadioGroup } from '../../../../ui-kit/choice-fields.tsx';
import { Hidden } from '../../../../ui-kit/hidden.tsx';
import { Icon } from '../../../../ui-kit/icon.tsx';
import { PagePart } from '../../../../ui-kit/page.tsx';
import type { SubscriptionReply } from '../../contract.ts';
import { planNames } from '../../shared/plan-names.ts';
import { featureKeys, limitKeys, type Period, periods, plans } from '../../shared/plans.ts';
import { useSubscriptionWords } from '../words.ts';
import { Choosing } from './choosing.tsx';
import styles from './plan.module.css';
import { useAmount } from './use.tsx';

type Offer = SubscriptionReply['offers'][number];
type Shown = { subscription: SubscriptionReply };

/** The plans beside each other; what a change means is said before it is made. */
export function ChangePlan({ subscription }: Shown) {
  const say = useSubscriptionWords();
  const [period, setPeriod] = useState<Period>(subscription.period);
  const [chosen, setChosen] = useState<Offer | null>(null);
  return (
    <PagePart title={say('changePlan')} help={say('changeHelp')}>
      <RadioGroup
        look="bare"
        label={say('howPaid')}
        value={period}
        options={periods.map((id) => ({ id, label: say(`period_${id}`) }))}
        onChange={(id) => setPeriod(periods.find((one) => one === id) ?? period)}
      />
      <ul className={styles['plans']}>
        {subscription.offers.map((offer) => (
          <Offered key={offer.plan} subscription={subscription} offer={offer} period={period} onChoose={() => setChosen(offer)} />
        ))}
      </ul>
      {chosen && <Choosing subscription={subscription} offer={chosen} period={period} onClose={() => setChosen(null)} />}
    </PagePart>
  );
}

type OfferedProps = Shown & { offer: Offer; period: Period; onChoose: () => void };

function Offered({ subscription, offer: { plan }, period, onChoose }: OfferedProps) {
  const say = useSubscriptionWords();
  const { money } = useFormats();
  const { price } = plans[plan];
  const name = planNames[plan];
  const isSame = subscription.state === 'active' && subscription.plan === plan && subscription.period === period;
  const isPlanned = subscription.next?.plan === plan && subscription.next.period === period;
  return (
    <li className={styles['offer']} data-current={subscription.plan === plan || undefined}>
      <h3>
        {name} {subscription.plan === plan && <Badge tone="accent">{say('current')}</Badge>}
      </h3>
      <p>{say(`pricePer_${period}`, { price: money(price[period], price.currency) })}</p>
      <Includes plan={plan} />
      {isPlanned && <Badge tone="note">{say('planned')}</Badge>}
      {!isPlanned && (!isSame || subscription.next !== null) && (
        <Button onPress={onChoose}>{say(isSame ? 'keepPlan' : 'choose', { plan: name })}</Button>
      )}
    </li>
  );
}

function Includes({ plan }: Pick<Offer, 'plan'>) {
  const say = useSubscriptionWords();
  const amount = useAmount();
  const { limits, features, support } = plans[plan];
  return (
    <ul>
      {limitKeys.map((limit) => (
        <li key={limit}>
          <Icon name="check" size="small" />
          <span>
            {say(`limit_${limit}`)}: {amount(limit, limits[limit])}
          </span>
        </li>
      ))}
      {featureKeys.map((feature) => (
        <Feature key={feature} name={say(`feature_${feature}`)} isIn={features.includes(feature)} />
      ))}
      <li>
        <Icon name="check" size="small" />
        <span>
          {say('support')}: {say(`support_${support}`)}
        </span>
      </li>
    </ul>
  );
}

function Feature({ name, isIn }: { name: string; isIn: boolean }) {
  const say = useSubscriptionWords();
  return (
    <li data-out={!isIn || undefined}>
      <Icon name={isIn ? 'check' : 'x'} size="small" />
      <span>
        {name}
        <Hidden>: {say(isIn ? 'included' : 'notIncluded')}</Hidden>
      </span>
    </li>
  );
}
