import { type DraftKeeper, useKeptDraft } from '../../../../kernel/web/kept-draft.ts';
import { Page, PagePart } from '../../../../ui-kit/page.tsx';
import { AudienceOf } from './audience.tsx';
import { Deeds } from './deeds.tsx';
import styles from './news.module.css';
import { ToldNews } from './told.tsx';
import { useNewsWords } from './words.ts';
import { type Draft, emptyDraft, NewsFields } from './write.tsx';

/** Writes to whoever asked for it: what, to how many, how it will look; and what was sent before. What is begun stays, here and wherever one signs in. */
export function News({ keeper }: { keeper: DraftKeeper }) {
  const say = useNewsWords();
  const { kept: draft, hasDraft, update, forget } = useKeptDraft<Draft>('news', keeper, emptyDraft);
  return (
    <Page title={say('news')}>
      <p className={styles['help']}>{say('newsHelp')}</p>
      <PagePart title={say('write')}>
        <div className={styles['form']}>
          <NewsFields draft={draft} onChange={(next) => update(() => next)} />
          <Deeds draft={draft} kept={hasDraft ? (keeper.isKept ? 'draftKept' : 'draftKeptHere') : undefined} onForget={forget} />
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
