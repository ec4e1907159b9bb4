import { useState } from 'react';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { PagePart, Row, RowList } from '../../../../ui-kit/page.tsx';
import type { ContractReply } from '../../contract.ts';
import { useSubscriptionWords } from '../words.ts';
import { AcceptedWords } from './document-words.tsx';
import styles from './plan.module.css';

/** The documents: between whom, from when to when, and who accepted which version. */
export function Documents({ contracts }: { contracts: readonly ContractReply[] }) {
  const say = useSubscriptionWords();
  return (
    <PagePart title={say('contract')} help={say('contractHelp')}>
      <RowList label={say('contract')}>
        {contracts.map((contract) => (
          <Document key={contract.id} contract={contract} />
        ))}
      </RowList>
      <p className={styles['words']}>
        <a href="/privacy/processing">{say('processing')}</a>
      </p>
    </PagePart>
  );
}

function Document({ contract }: { contract: ContractReply }) {
  const say = useSubscriptionWords();
  const { date } = useFormats();
  const [isRead, setRead] = useState(false);
  const { kind, fingerprint, documentVersion, customer, provider, startsAt, endsAt, acceptedBy, acceptedAt } = contract;
  const wording = documentVersion === 'by hand' ? say('byHand') : say('version', { version: documentVersion });
  const term = endsAt === null ? say('from', { from: date(startsAt) }) : say('fromTo', { from: date(startsAt), to: date(endsAt) });
  const accepted = acceptedBy === null ? [] : [say('acceptedBy', { name: acceptedBy.name, date: date(acceptedAt) })];
  const read = fingerprint !== null && (
    <Button aria-label={say('readOf', { document: `${say(`kind_${kind}`)}, ${wording}` })} onPress={() => setRead(true)}>
      {say('read')}
    </Button>
  );
  return (
    <Row line={[say('between', { customer, provider }), term, ...accepted].join(' · ')} end={read}>
      {say(`kind_${kind}`)}, {wording}
      {isRead && <AcceptedWords contract={contract} onClose={() => setRead(false)} />}
    </Row>
  );
}
