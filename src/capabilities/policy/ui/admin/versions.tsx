import { useQuery } from '@tanstack/react-query';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Badge } from '../../../../ui-kit/badge.tsx';
import { DefinitionList } from '../../../../ui-kit/facts.tsx';
import { Loaded, PagePart } from '../../../../ui-kit/page.tsx';
import { EmptyState } from '../../../../ui-kit/states.tsx';
import type { PolicyVersionReply } from '../../contract.ts';
import type { Series } from '../../shared/series.ts';
import { ChangeFacts } from './change.tsx';
import { policyVersionsQuery } from './data.ts';
import styles from './policy.module.css';
import { usePolicyWords } from './words.ts';

/** All versions, newest first; none of them can be changed. */
export function VersionsPart({ series }: { series: Series }) {
  const say = usePolicyWords();
  return (
    <Loaded asking={useQuery(policyVersionsQuery(series))}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState icon="book">{say('noVersions')}</EmptyState>
        ) : (
          items.map((version) => <Version key={version.number} version={version} />)
        )
      }
    </Loaded>
  );
}

function Version({ version: { number, state, publishedAt, effectiveAt, hash, change } }: { version: PolicyVersionReply }) {
  const say = usePolicyWords();
  const { dateTime } = useFormats();
  return (
    <PagePart
      title={say('version', { number })}
      end={<Badge tone={state === 'effective' ? 'good' : 'neutral'}>{say(`versionState_${state}` as const)}</Badge>}
    >
      <DefinitionList
        facts={[
          { name: say('publishedAt'), value: dateTime(publishedAt) },
          { name: say('effectiveAt'), value: dateTime(effectiveAt) },
          { name: say('hash'), value: <code className={styles['hash']}>{hash}</code> },
        ]}
      />
      <ChangeFacts change={change} />
    </PagePart>
  );
}
