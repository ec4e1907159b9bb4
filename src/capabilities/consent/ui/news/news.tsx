import { useState } from 'react';
import { Page, PagePart } from '../../../../ui-kit/page.tsx';
import { AudienceOf } from './audience.tsx';
import { Deeds } from './deeds.tsx';
import styles from './news.module.css';
import { ToldNews } from './told.tsx';
import { useNewsWords } from './words.ts';
import { emptyDraft, NewsFields } from './write.tsx';

/** Writes to whoever asked for it: what, to how many, how it will look; and what was sent before. */
export function News() {
  const say = useNewsWords();
  const [draft, setDraft] = useState(emptyDraft);
  return (
    <Page title={say('news')}>
      <p className={styles['help']}>{say('newsHelp')}</p>
      <PagePart title={say('write')}>
        <div className={styles['form']}>
          <NewsFields draft={draft} onChange={setDraft} />
          <Deeds draft={draft} onSent={() => setDraft({ ...emptyDraft, class: draft.class })} />
        </div>
      </PagePart>
      <PagePart title={say('whoGets')} help={say('fewerHelp')}>
        <AudienceOf of={draft.class} />
      </PagePart>
      <PagePart title={say('told')}>
        <ToldNews />
      </PagePart>
    </Page>
  );
}
