import { useQuery } from '@tanstack/react-query';
import { useFormats } from '../../../kernel/web/reader.tsx';
import { Loaded, Row, RowList } from '../../../ui-kit/page.tsx';
import { Question, QuestionLine } from '../../../ui-kit/question.tsx';
import type { RecipientsReply } from '../contract.ts';
import { recipientsQuery } from './data.ts';
import { useMyDataWords } from './words.ts';

type Recipient = RecipientsReply['items'][number];

/** Who received the reader's data: who it was, as far as the program itself knows, and what it does not know. */
export function Received() {
  const say = useMyDataWords();
  return (
    <Question title={say('received')}>
      <Loaded asking={useQuery(recipientsQuery)} rows={3}>
        {({ items }) => <Recipients items={items} />}
      </Loaded>
      <QuestionLine isAside>{say('receivedLimits')}</QuestionLine>
    </Question>
  );
}

function Recipients({ items }: { items: readonly Recipient[] }) {
  const say = useMyDataWords();
  if (items.length === 0) return <QuestionLine>{say('receivedNobody')}</QuestionLine>;
  return (
    <>
      <QuestionLine>{say('receivedAnswer', { count: items.length })}</QuestionLine>
      <RowList label={say('received')}>
        {items.map((one) => (
          <Row key={`${one.kind} ${one.name}`} line={<Deed recipient={one} />}>
            <span dir="auto">{one.name ?? say(`recipient_${one.kind}`)}</span>
          </Row>
        ))}
      </RowList>
    </>
  );
}

function Deed({ recipient: { kind, count, latest } }: { recipient: Recipient }) {
  const say = useMyDataWords();
  const { date } = useFormats();
  const deed = say(`got_${kind}`, { count });
  return latest === null ? deed : `${deed} ${say('gotLast', { at: date(latest) })}`;
}
