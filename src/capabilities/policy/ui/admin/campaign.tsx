import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Badge } from '../../../../ui-kit/badge.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { Loaded, PagePart, Row, RowList } from '../../../../ui-kit/page.tsx';
import { EmptyState } from '../../../../ui-kit/states.tsx';
import type { CampaignReply } from '../../contract-campaign.ts';
import { campaignsQuery } from './data.ts';
import { SignException } from './exception.tsx';
import { Names } from './names.tsx';
import styles from './policy.module.css';
import { usePolicyWords } from './words.ts';

type Told = CampaignReply['tenants'][number];

/** Who was told of which change, and what keeps it from coming into force. */
export function CampaignPart() {
  const say = usePolicyWords();
  return (
    <div className={styles['stack']}>
      <p className={styles['foreword']}>{say('campaignHelp')}</p>
      <Loaded asking={useQuery(campaignsQuery)}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon="mail">{say('noCampaigns')}</EmptyState>
          ) : (
            items.map((campaign) => <Campaign key={`${campaign.series} ${campaign.number}`} campaign={campaign} />)
          )
        }
      </Loaded>
    </div>
  );
}

const tones = { telling: 'neutral', waiting: 'warning', inForce: 'good' } as const;

function Campaign({ campaign }: { campaign: CampaignReply }) {
  const say = usePolicyWords();
  const { dateTime } = useFormats();
  const [signing, setSigning] = useState<Told | null>(null);
  const { series, number, state, effectiveAt, needed, changeClass, unreached } = campaign;
  return (
    <PagePart
      title={say(`campaign_${series}` as const, { number })}
      end={<Badge tone={tones[state]}>{say(`campaignState_${state}` as const)}</Badge>}
    >
      <div className={styles['stack']}>
        <p>
          {say(`changeClass_${changeClass}` as const)}. {say('effectiveAt')} <time dateTime={effectiveAt}>{dateTime(effectiveAt)}</time>.{' '}
          {changeClass === 'material' && say('coverageNeeded', { needed })}
        </p>
        <Coverage campaign={campaign} onSign={setSigning} />
        <Names
          label={say('unreached')}
          names={unreached.map(({ personId, name, state: how }) => ({ id: personId, name, line: say(`unreached_${how}` as const) }))}
        />
      </div>
      {signing !== null && <SignException campaign={campaign} tenant={signing} onClose={() => setSigning(null)} />}
    </PagePart>
  );
}

function Coverage({ campaign: { tenants, changeClass, state }, onSign }: { campaign: CampaignReply; onSign: (tenant: Told) => void }) {
  const say = usePolicyWords();
  const maySign = changeClass === 'material' && state !== 'inForce';
  if (tenants.length === 0) return <p className={styles['quiet']}>{say('notCounted')}</p>;
  return (
    <RowList label={say('coverage')}>
      {tenants.map((tenant) => (
        <Row
          key={tenant.tenantId}
          end={maySign && !tenant.enough && <Button onPress={() => onSign(tenant)}>{say('signFor', { tenant: tenant.name })}</Button>}
          line={<Evidence tenant={tenant} />}
        >
          {tenant.name} · {say('covered', { ...tenant, percent: percent(tenant.covered, tenant.people) })}
        </Row>
      ))}
    </RowList>
  );
}

/** What became of the letters, and who answers for those that did not arrive. */
function Evidence({ tenant: { sent, bounced, seen, acknowledged, rest, exception } }: { tenant: Told }) {
  const say = usePolicyWords();
  const { dateTime } = useFormats();
  return (
    <>
      <span>{say('evidence', { sent, bounced, seen, acknowledged, rest })}</span>
      {exception !== null && (
        <span className={styles['signed']}>
          {say('signedFor', { number: exception.uncovered, by: exception.by, at: dateTime(exception.signedAt) })}{' '}
          <q dir="auto">{exception.reason}</q>
        </span>
      )}
    </>
  );
}

/** Rounded down: nobody is told of a hundred where one is missing. */
const percent = (part: number, whole: number): number => (whole === 0 ? 100 : Math.floor((100 * part) / whole));
