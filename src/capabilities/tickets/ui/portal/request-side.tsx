import { useFormats } from '../../../../kernel/web/reader.tsx';
import { DefinitionList } from '../../../../ui-kit/facts.tsx';
import { PortalSide } from '../../../../ui-kit/portal-page.tsx';
import type { TicketReply } from '../../shared/records.ts';
import { useNoun } from '../nouns.ts';
import { FileLinks } from './message-files.tsx';
import styles from './portal.module.css';
import { CancelRequest } from './requester-deeds.tsx';
import { Told } from './told.tsx';
import { useCodeWords, usePortalTicketWords, useStateWords } from './words.ts';

/** Facts, where they do not stand above the story; who can see it, files, and the way out. */
export function RequestSide({ ticket, hasFacts }: { ticket: TicketReply; hasFacts: boolean }) {
  const say = usePortalTicketWords();
  const { team, attachments, answers, can, number } = ticket;
  const files = attachments.filter(({ messageId, inline }) => messageId === null && !inline);
  return (
    <PortalSide label={say('facts')}>
      {hasFacts && <RequestFacts ticket={ticket} />}
      {answers.some(({ kind }) => kind !== 'attachment') && (
        <section>
          <h2>{say('yourAnswers')}</h2>
          <Told answers={answers} />
        </section>
      )}
      <section>
        <h2>{say('whoSees')}</h2>
        <p>{team === null ? say('whoSeesNobody') : say('whoSeesLine', { team: team.name })}</p>
      </section>
      {files.length > 0 && (
        <section>
          <h2>{say('files')}</h2>
          <FileLinks number={number} files={files} />
        </section>
      )}
      {can.cancel && (
        <section>
          <h2>{say('plansChanged')}</h2>
          <p>{say('cancelHelp')}</p>
          <CancelRequest ticket={ticket} />
        </section>
      )}
    </PortalSide>
  );
}

/** Which one it is, since when, and what became of it. */
export function RequestFacts({
  ticket: { number, workspace, createdAt, state, resolutionCode, resolutionNotes },
}: {
  ticket: TicketReply;
}) {
  const say = usePortalTicketWords();
  const stateOf = useStateWords();
  const codeWords = useCodeWords();
  const outcome = resolutionCode === null ? null : codeWords(resolutionCode);
  const { dateTime } = useFormats();
  const noun = useNoun(workspace);
  return (
    <section className={styles['facts']}>
      <DefinitionList
        facts={[
          { name: noun?.One ?? say('number'), value: number },
          { name: say('asked'), value: dateTime(createdAt) },
          { name: say('state'), value: stateOf(state) },
          // “Solved” is said once.
          ...(outcome === null || outcome === stateOf(state) ? [] : [{ name: say('outcome'), value: outcome }]),
          ...(resolutionNotes === null ? [] : [{ name: say('whatWasDone'), value: resolutionNotes }]),
        ]}
      />
    </section>
  );
}
