import type { ReactNode } from 'react';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { DefinitionList } from '../../../../ui-kit/facts.tsx';
import type { TicketReply } from '../../shared/records.ts';
import styles from './portal.module.css';
import { CancelRequest } from './requester-deeds.tsx';
import { usePortalTicketWords, useStateWords } from './words.ts';

/** Facts, who can see it, files, and the way out. */
export function RequestSide({ ticket, answers }: { ticket: TicketReply; answers: ReactNode }) {
  const say = usePortalTicketWords();
  const { team, attachments, can } = ticket;
  return (
    <aside className={styles['side']} aria-label={say('facts')}>
      <Facts ticket={ticket} />
      {answers && (
        <section className={styles['answers']}>
          <h2>{say('yourAnswers')}</h2>
          {answers}
        </section>
      )}
      <section>
        <h2>{say('whoSees')}</h2>
        <p>{team === null ? say('whoSeesNobody') : say('whoSeesLine', { team: team.name })}</p>
      </section>
      {attachments.length > 0 && <Files ticket={ticket} />}
      {can.cancel && (
        <section>
          <h2>{say('plansChanged')}</h2>
          <p>{say('cancelHelp')}</p>
          <CancelRequest ticket={ticket} />
        </section>
      )}
    </aside>
  );
}

function Facts({ ticket: { number, createdAt, state } }: { ticket: TicketReply }) {
  const say = usePortalTicketWords();
  const stateOf = useStateWords();
  const { dateTime } = useFormats();
  return (
    <section>
      <DefinitionList
        facts={[
          { name: say('number'), value: number },
          { name: say('asked'), value: dateTime(createdAt) },
          { name: say('state'), value: stateOf(state) },
        ]}
      />
    </section>
  );
}

function Files({ ticket: { number, attachments } }: { ticket: TicketReply }) {
  const say = usePortalTicketWords();
  const { bytes } = useFormats();
  return (
    <section>
      <h2>{say('files')}</h2>
      <ul>
        {attachments.map(({ id, name, bytes: size }) => (
          <li key={id}>
            <a href={`/api/v1/tickets/${number}/attachments/${id}`}>{name}</a> {bytes(size)}
          </li>
        ))}
      </ul>
    </section>
  );
}
