import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Loaded } from '../../../../ui-kit/page.tsx';
import { Tabs } from '../../../../ui-kit/tabs.tsx';
import type { News, PreviewReply } from '../../contract-messages.ts';
import { messages } from './data.ts';
import styles from './news.module.css';
import { useNewsWords } from './words.ts';

type Written = PreviewReply['letters'][number];

/** The letter in each language, as its readers get it. */
export function Letters({ news }: { news: News }) {
  const say = useNewsWords();
  const [chosen, choose] = useState<string>('en');
  const asking = useQuery({ queryKey: ['news', 'preview', news], queryFn: () => messages.preview(news), gcTime: 0 });
  return (
    <Loaded asking={asking}>
      {({ letters }) => (
        <Tabs
          label={say('previewTitle')}
          chosen={chosen}
          onChoose={choose}
          tabs={letters.map((letter) => ({
            id: letter.language,
            label: say(`language_${letter.language}`),
            content: <Letter letter={letter} />,
          }))}
        />
      )}
    </Loaded>
  );
}

function Letter({ letter: { language, subject, paragraphs, foot } }: { letter: Written }) {
  return (
    <article className={styles['letter']} lang={language} dir="auto">
      <h3>{subject}</h3>
      <Paragraphs texts={paragraphs} />
      <footer className={styles['foot']}>
        <Paragraphs texts={foot} />
      </footer>
    </article>
  );
}

/** They never change places, so a place is name enough. */
const Paragraphs = ({ texts }: { texts: readonly string[] }) =>
  texts.map((text, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two paragraphs may say the same.
    <p key={at}>{text}</p>
  ));
