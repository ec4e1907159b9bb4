import { useLanguage } from '../../../kernel/web/language.ts';
import type { HeldReply } from '../contract.ts';
import styles from './my-data.module.css';
import { useMyDataWords } from './words.ts';

/** Who answers for it, and where one writes to. */
export function Answerable({ held: { organisation, operator } }: { held: HeldReply }) {
  const say = useMyDataWords();
  return (
    <section className={styles['question']} aria-labelledby="who">
      <h2 id="who">{say('who')}</h2>
      <p className={styles['answer']}>
        {say('organisation', { name: organisation.name })} <Contact email={organisation.email} />
      </p>
      <p className={styles['answer']}>
        {operator === null ? say('nobody') : say('operator', { name: operator.name })} <Contact email={operator?.email ?? null} />
      </p>
      {operator?.address != null && <p className={styles['address']}>{operator.address}</p>}
    </section>
  );
}

function Contact({ email }: { email: string | null }) {
  const say = useMyDataWords();
  return email === null ? null : <a href={`mailto:${email}`}>{say('writeTo', { email })}</a>;
}

/** In which stores it lies now, by the settings of the installation. */
export function Places({ held: { places, countries } }: { held: HeldReply }) {
  const say = useMyDataWords();
  const language = useLanguage();
  const names = new Intl.DisplayNames([language === 'de' ? 'de' : 'en'], { type: 'region' });
  return (
    <section className={styles['question']} aria-labelledby="where">
      <h2 id="where">{say('where')}</h2>
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
    </section>
  );
}
