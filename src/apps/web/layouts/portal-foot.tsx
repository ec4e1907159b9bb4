import type { ReactNode } from 'react';
import { useLanguage } from '../../../kernel/web/language.ts';
import { useChangeLanguage } from '../change-language.ts';
import { useShellWords } from '../words.ts';
import styles from './portal.module.css';

const languages = [
  { code: 'en', name: 'English' },
  { code: 'de', name: 'Deutsch' },
] as const;

/** Privacy from every page; and the languages, each in its own words: whoever can't read the page finds the way out. */
export function PortalFoot({ children }: { /** Links of those who have signed in. */ children?: ReactNode }) {
  const say = useShellWords();
  const spoken = useLanguage();
  const change = useChangeLanguage();
  return (
    <footer className={styles['foot']}>
      <nav aria-label={say('footPlaces')}>
        {children}
        <a href="/privacy">{say('privacyNotice')}</a>
      </nav>
      <fieldset>
        <legend>{say('language')}</legend>
        {languages.map(({ code, name }) => (
          <button key={code} type="button" lang={code} aria-pressed={spoken === code} onClick={() => change(code)}>
            {name}
          </button>
        ))}
      </fieldset>
    </footer>
  );
}
