import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { usePageTitle } from '../../../kernel/web/page-title.ts';
import { useFormats } from '../../../kernel/web/reader.tsx';
import { DefinitionList } from '../../../ui-kit/facts.tsx';
import { PlainTable } from '../../../ui-kit/plain-table.tsx';
import { KindLine, PortalTitle } from '../../../ui-kit/portal-page.tsx';
import { ErrorState, SkeletonRows } from '../../../ui-kit/states.tsx';
import type { EvidenceReply } from '../contract.ts';
import styles from './approvals.module.css';
import { evidenceQuery } from './data.ts';
import { useApprovalWords } from './words.ts';

interface CheckedProps {
  id: string;
  /** The approval itself, for whoever may read it as well. */
  whole: ReactNode;
}

/** For who checks approvals: what one proves, where they may not read what was asked. */
export function Checked({ id, whole }: CheckedProps) {
  const { data, error, refetch, isPending } = useQuery(evidenceQuery(id));
  usePageTitle(data?.number);
  if (isPending) return <SkeletonRows count={5} height={56} look="page" />;
  if (error !== null && data === undefined) return <ErrorState error={error} onRetry={refetch} look="page" />;
  return data.can.read ? whole : <Proof evidence={data} />;
}

function Proof({ evidence }: { evidence: EvidenceReply }) {
  const say = useApprovalWords();
  const { dateTime } = useFormats();
  const { number, state, round, askedAt, endedAt, requester, openedBy } = evidence;
  const facts = [
    { name: say('requester'), value: requester.name },
    ...(openedBy.id === requester.id ? [] : [{ name: say('openedBy'), value: openedBy.name }]),
    { name: say('round'), value: round === 1 ? dateTime(askedAt) : `${dateTime(askedAt)} (${say('roundLine', { round })})` },
    { name: say('outcome'), value: state === 'requested' ? say('waits') : say(`ended_${state}`) },
    ...(endedAt === null ? [] : [{ name: say('endedAt'), value: dateTime(endedAt) }]),
  ];
  return (
    <article>
      <KindLine>{say('course')}</KindLine>
      <PortalTitle>{number}</PortalTitle>
      <div className={styles['proof']}>
        <p>{say('evidenceLine')}</p>
        <DefinitionList facts={facts} />
        <Answers evidence={evidence} />
        <section>
          <h2>{say('keptAsShown')}</h2>
          <Fingerprint evidence={evidence} />
        </section>
      </div>
    </article>
  );
}

const said = { approve: 'saidYes', reject: 'saidNo', abstain: 'saidNothing' } as const;

function Answers({ evidence: { answers } }: { evidence: EvidenceReply }) {
  const say = useApprovalWords();
  const { dateTime } = useFormats();
  type Row = EvidenceReply['answers'][number];
  const told = ({ answer }: Row) => (answer === null ? say('noAnswer') : say(said[answer]));
  return (
    <PlainTable
      label={say('whoAnswered')}
      rows={answers}
      keyOf={({ place, person }) => `${place} ${person.id}`}
      columns={[
        { key: 'who', header: say('who'), cell: ({ person }) => person.name },
        { key: 'by', header: say('standIn'), cell: ({ by }) => by?.name ?? '–' },
        { key: 'answer', header: say('whichAnswer'), cell: told },
        { key: 'when', header: say('whenAnswered'), cell: ({ answeredAt }) => (answeredAt === null ? '–' : dateTime(answeredAt)) },
      ]}
    />
  );
}

/** The hash, and whether what is kept still gives it. */
export function Fingerprint({ evidence: { hash, isIntact } }: { evidence: Pick<EvidenceReply, 'hash' | 'isIntact'> }) {
  const say = useApprovalWords();
  return (
    <p aria-live="polite">
      {say(isIntact ? 'intact' : 'broken')} <code className={styles['print']}>{hash}</code>
    </p>
  );
}
