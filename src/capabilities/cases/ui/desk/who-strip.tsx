import { Avatar } from '../../../../ui-kit/avatar.tsx';
import { Banner } from '../../../../ui-kit/banner.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import type { CaseReply } from '../../contract.ts';
import { useCaseWords } from '../words.ts';
import styles from './cases.module.css';

const shown = 8;

/** How many people can see the case, and who: there whatever else the screen shows. */
export function WhoStrip({ one: { audience }, onMore }: { one: Pick<CaseReply, 'audience'>; onMore: () => void }) {
  const say = useCaseWords();
  const more = (
    <Button look="plain" onPress={onMore}>
      {say('whoAndWhy')}
    </Button>
  );
  return (
    <section className={styles['strip']} aria-label={say('whoSees')}>
      <Banner tone="ink" deeds={more}>
        <span className={styles['stripWords']}>
          <b>{say('seenBy', { count: audience.count })}</b>
          <span className={styles['faces']}>
            {audience.people.slice(0, shown).map(({ person }) => (
              <Avatar key={person.id} name={person.name} />
            ))}
            {audience.count > shown && <span>+{audience.count - shown}</span>}
          </span>
        </span>
      </Banner>
    </section>
  );
}
