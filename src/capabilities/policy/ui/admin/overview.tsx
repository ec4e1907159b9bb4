import { useQuery } from '@tanstack/react-query';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Badge } from '../../../../ui-kit/badge.tsx';
import { Link } from '../../../../ui-kit/link.tsx';
import { Loaded, PagePart, Row, RowList } from '../../../../ui-kit/page.tsx';
import { Meter } from '../../../../ui-kit/progress.tsx';
import { Tile } from '../../../../ui-kit/tile.tsx';
import type { CampaignReply } from '../../contract-campaign.ts';
import { campaignsQuery, readingQuery } from './data.ts';
import { type Proof, standingOfProof, type Told } from './proof-state.ts';
import { useProofWords } from './proof-words.ts';
import styles from './proofs.module.css';

/** How many proofs hold now, and of the others how many failed, are too old or never ran. */
export const ProofsTile = () => (
  <div>
    <Loaded asking={useQuery(readingQuery)} rows={2}>
      {({ statements }) => <Sum proofs={statements.filter(isBuilt).flatMap(({ shownBy }) => shownBy)} />}
    </Loaded>
  </div>
);

const isBuilt = ({ built }: Told): boolean => built;

function Sum({ proofs }: { proofs: readonly Proof[] }) {
  const say = useProofWords();
  const of = (isOne: (proof: Proof) => boolean): number => proofs.filter(isOne).length;
  const never = of(({ state, ranAt }) => state === 'red' && ranAt === null);
  const stale = of(({ stale: isStale }) => isStale);
  const failed = of((proof) => ['red', 'suspect'].includes(standingOfProof(proof))) - never;
  const told = [
    ...(failed > 0 ? [say('tileRed', { count: failed })] : []),
    ...(stale > 0 ? [say('tileStale', { count: stale })] : []),
    ...(never > 0 ? [say('tileNever', { count: never })] : []),
  ];
  const isWell = told.length === 0;
  return (
    <Tile
      to="/admin/proofs"
      search={isWell ? {} : { show: 'unproved' }}
      label={say('tileLabel')}
      figure={say('tileOf', { held: proofs.length - failed - stale - never, count: proofs.length })}
      tone={isWell ? 'good' : 'danger'}
      line={isWell ? say('tileAll') : told.join(' · ')}
    />
  );
}

const most = 3;

/** The last changes that people were told of, and how many were reached. */
export function CampaignsPart() {
  const say = useProofWords();
  return (
    <PagePart
      title={say('campaigns')}
      end={
        <Link to="/admin/policy" search={{ part: 'campaign' }}>
          {say('allCampaigns')}
        </Link>
      }
    >
      <Loaded asking={useQuery(campaignsQuery)} rows={2}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={styles['quiet']}>{say('noCampaigns')}</p>
          ) : (
            <RowList label={say('campaigns')}>
              {items.slice(0, most).map((campaign) => (
                <Campaign key={`${campaign.series} ${campaign.number}`} campaign={campaign} />
              ))}
            </RowList>
          )
        }
      </Loaded>
    </PagePart>
  );
}

const tones = { telling: 'neutral', waiting: 'warning', inForce: 'good' } as const;

function Campaign({ campaign: { series, number, state, effectiveAt, tenants, changeClass } }: { campaign: CampaignReply }) {
  const say = useProofWords();
  const { date } = useFormats();
  const isShort = changeClass === 'material' && state !== 'inForce';
  const short = isShort ? tenants.filter(({ enough }) => !enough).length : 0;
  return (
    <Row
      end={<Badge tone={tones[state]}>{say(`campaignState_${state}`)}</Badge>}
      line={
        <span className={styles['campaign']}>
          <Coverage tenants={tenants} />
          {short > 0 && <span>{say('short', { count: short })}</span>}
        </span>
      }
    >
      {say(`campaign_${series}`, { number })} · {say('effectiveAt', { at: date(effectiveAt) })}
    </Row>
  );
}

/** Rounded down: nobody is told of a hundred where one is missing. */
function Coverage({ tenants }: Pick<CampaignReply, 'tenants'>) {
  const say = useProofWords();
  const sum = (part: 'people' | 'covered'): number => tenants.reduce((all, tenant) => all + tenant[part], 0);
  const [people, covered] = [sum('people'), sum('covered')];
  if (people === 0) return <span>{say('notCounted')}</span>;
  const percent = Math.floor((100 * covered) / people);
  const told = say('reached', { covered, people, percent });
  return (
    <>
      <span className={styles['bar']}>
        <Meter value={percent} label={told} />
      </span>
      <span>{told}</span>
    </>
  );
}
