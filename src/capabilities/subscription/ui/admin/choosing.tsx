import { useState } from 'react';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { Checkbox } from '../../../../ui-kit/checkbox.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { ContractReply, SubscriptionReply } from '../../contract.ts';
import { planNames } from '../../shared/plan-names.ts';
import { type Period, plans } from '../../shared/plans.ts';
import { useChoose } from '../data.ts';
import { useSubscriptionWords } from '../words.ts';
import { OfferedWords } from './document-words.tsx';
import styles from './plan.module.css';
import { useAmount } from './use.tsx';

type Offer = SubscriptionReply['offers'][number];
type ChoosingProps = { subscription: SubscriptionReply; offer: Offer; period: Period; onClose: () => void };

/** When it begins, what it costs, what would be beyond it: before anything is changed. */
export function Choosing({ subscription, offer, period, onClose }: ChoosingProps) {
  const say = useSubscriptionWords();
  const [accepted, setAccepted] = useState(false);
  const { version, documents } = subscription;
  const choose = useChoose(version, () => {
    onClose();
    toast(say('chosen'));
  });
  const needsYes = documents.needed && offer.now;
  const act = () => choose.mutate({ plan: offer.plan, period, ...(needsYes ? { accepts: documents.version } : {}) });
  const foot = (
    <>
      <Button onPress={onClose}>{say('notNow')}</Button>
      <Button look="primary" isDisabled={needsYes && !accepted} busy={choose.isPending} onPress={act}>
        {say('doChoose')}
      </Button>
    </>
  );
  return (
    <Dialog isOpen onClose={onClose} title={say('choosing', { plan: planNames[offer.plan] })} foot={foot}>
      <Consequences subscription={subscription} offer={offer} period={period} />
      {needsYes && (
        <div className={styles['accept']}>
          <ReadFirst />
          <Checkbox label={say('accept', { version: documents.version })} value={accepted} onChange={setAccepted} />
        </div>
      )}
      {choose.error !== null && <ErrorState look="inline" error={choose.error} />}
    </Dialog>
  );
}

/** Nobody accepts what they could not read. */
function ReadFirst() {
  const say = useSubscriptionWords();
  const [kind, setKind] = useState<ContractReply['kind'] | null>(null);
  return (
    <p className={styles['read']}>
      {(['agreement', 'processing'] as const).map((one) => (
        <Button key={one} onPress={() => setKind(one)}>
          {say('readOf', { document: say(`kind_${one}`) })}
        </Button>
      ))}
      {kind !== null && <OfferedWords kind={kind} onClose={() => setKind(null)} />}
    </p>
  );
}

function Consequences({ subscription, offer, period }: Omit<ChoosingProps, 'onClose'>) {
  const say = useSubscriptionWords();
  const { money, date, list } = useFormats();
  const amount = useAmount();
  const { plan, exceeded, lost } = offer;
  const { price } = plans[plan];
  const facts = {
    plan: planNames[plan],
    price: say(`pricePer_${period}`, { price: money(price[period], price.currency) }),
    date: subscription.endsAt === null ? '' : date(subscription.endsAt),
  };
  const used = (limit: Offer['exceeded'][number]) => subscription.usage.find((one) => one.limit === limit)?.used ?? 0;
  const beyond = exceeded.map(
    (limit) => `${say(`limit_${limit}`)} ${amount(limit, used(limit))} / ${amount(limit, plans[plan].limits[limit])}`,
  );
  return (
    <>
      <p>{say(offer.now ? 'beginsNow' : 'beginsLater', facts)}</p>
      {beyond.length > 0 && <p>{say('exceeds', { what: list(beyond) })}</p>}
      {lost.length > 0 && <p>{say('loses', { what: list(lost.map((feature) => say(`feature_${feature}`))) })}</p>}
    </>
  );
}
