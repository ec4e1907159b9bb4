import { useLanguage } from '../../../kernel/web/language.ts';
import { MailLink } from '../../../ui-kit/link.tsx';
import { Question, QuestionLine } from '../../../ui-kit/question.tsx';
import type { HeldReply } from '../contract.ts';
import styles from './my-data.module.css';
import { useMyDataWords } from './words.ts';

/** Who answers for it, and where one writes to. */
export function Answerable({ held: { organisation, operator } }: { held: HeldReply }) {
  const say = useMyDataWords();
  return (
    <Question title={say('who')}>
      <QuestionLine>
        {say('organisation', { name: organisation.name })} <Contact email={organisation.email} />
      </QuestionLine>
      {(organisation.answeredBy ?? organisation.address) !== null && (
        <p className={styles['address']}>{[organisation.answeredBy, organisation.address].filter((line) => line !== null).join('\n')}</p>
      )}
      <QuestionLine>
        {operator === null ? say('nobody') : say('operator', { name: operator.name })} <Contact email={operator?.email ?? null} />
      </QuestionLine>
      {operator?.address != null && <p className={styles['address']}>{operator.address}</p>}
    </Question>
  );
}

function Contact({ email }: { email: string | null }) {
  const say = useMyDataWords();
  return email === null ? null : <MailLink to={email}>{say('writeTo', { email })}</MailLink>;
}

/** In which stores it lies now, by the settings of the installation. */
export function Places({ held: { places, countries } }: { held: HeldReply }) {
  const say = useMyDataWords();
  const language = useLanguage();
  const names = new Intl.DisplayNames([language === 'de' ? 'de' : 'en'], { type: 'region' });
  return (
    <Question title={say('where')}>
      <ul className={styles['places']}>
        {places.map((place) => (
          <li key={place}>{say(`place_${place}`)}</li>
        ))}
      </ul>
      <p className={styles['address']}>
        {countries.length === 0
          ? say('noCountries')
          : say('countries', { countries: countries.map((one) => names.of(one) ?? one).join(', ') })}
      </p>
      <p className={styles['address']}>
        <a href="/privacy#stores">{say('cookies')}</a>
      </p>
    </Question>
  );
}
