import { useQuery } from '@tanstack/react-query';
import { textLanguage } from '../../../../kernel/shared/locales.ts';
import { useLanguage } from '../../../../kernel/web/language.ts';
import { Banner } from '../../../../ui-kit/banner.tsx';
import { inLanguage } from '../../shared/told.ts';
import { outagesQuery } from '../data.ts';
import styles from './outages.module.css';

/** What is told above the portal. What failed to come says nothing: nobody came for it. */
export function Outages() {
  const language = textLanguage(useLanguage());
  const { data } = useQuery(outagesQuery);
  return (data ?? []).map(({ id, headline, said }) => (
    <div key={id} className={styles['outage']}>
      <Banner tone="warning">
        <b>{inLanguage(headline, language)}</b> {inLanguage(said, language)}
      </Banner>
    </div>
  ));
}
