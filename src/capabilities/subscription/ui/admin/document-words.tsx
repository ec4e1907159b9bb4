import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { textLanguage } from '../../../../kernel/shared/locales.ts';
import { useLanguage } from '../../../../kernel/web/language.ts';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { Loaded } from '../../../../ui-kit/page.tsx';
import type { ContractReply, DocumentReply } from '../../contract.ts';
import { contractWordsQuery, offeredQuery } from '../data.ts';
import { useSubscriptionWords } from '../words.ts';
import styles from './plan.module.css';

type Kind = ContractReply['kind'];

/** The words that were accepted, as they were kept. */
export function AcceptedWords({ contract, onClose }: { contract: ContractReply; onClose: () => void }) {
  const asking = useQuery(contractWordsQuery(contract.id));
  return <WordsDialog kind={contract.kind} asking={asking} onClose={onClose} />;
}

/** The words that would be accepted now. */
export function OfferedWords({ kind, onClose }: { kind: Kind; onClose: () => void }) {
  const asking = useQuery({ ...offeredQuery, select: ({ items }) => items.find((one) => one.kind === kind) });
  return <WordsDialog kind={kind} asking={asking} onClose={onClose} />;
}

type WordsProps = { kind: Kind; asking: UseQueryResult<DocumentReply | undefined>; onClose: () => void };

function WordsDialog({ kind, asking, onClose }: WordsProps) {
  const say = useSubscriptionWords();
  return (
    <Dialog isOpen size="wide" title={say(`kind_${kind}`)} onClose={onClose} foot={<Button onPress={onClose}>{say('close')}</Button>}>
      <Loaded asking={asking}>{(document) => document && <Words document={document} />}</Loaded>
    </Dialog>
  );
}

function Words({ document: { kind, version, date, fingerprint, clauses } }: { document: DocumentReply }) {
  const say = useSubscriptionWords();
  const { date: dated } = useFormats();
  const said = clauses[textLanguage(useLanguage())];
  return (
    <article className={styles['document']}>
      <p className={styles['words']}>
        {say('versionOf', { version, date: dated(`${date}T12:00:00Z`) })}
        <br />
        {say('fingerprint')} <code>{fingerprint}</code>
      </p>
      {said.map(({ title, says }, at) => (
        <section key={title}>
          <h3>
            {at + 1}. {title}
          </h3>
          {says.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </section>
      ))}
      {kind === 'processing' && (
        <p className={styles['words']}>
          <a href="/privacy/processing">{say('processing')}</a>
        </p>
      )}
    </article>
  );
}
