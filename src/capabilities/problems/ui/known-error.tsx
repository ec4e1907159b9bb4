import { Button } from '../../../ui-kit/button.tsx';
import { Link } from '../../../ui-kit/link.tsx';
import type { ProblemReply } from '../contract.ts';
import { problems, usePress } from './data.ts';
import styles from './problems.module.css';
import { useProblemWords } from './words.ts';

/** Whether its workaround is known to all who answer its incidents, and to readers of an article. */
export function KnownError({ problem: { number, isKnownError, workaround, article } }: { problem: ProblemReply }) {
  const say = useProblemWords();
  const turn = usePress((isKnown: boolean) => (isKnown ? problems.know({ number }) : problems.unknow({ number })));
  const begin = usePress(() => problems.article({ number }));
  const isReady = workaround !== '';
  return (
    <section aria-label={say('knownError')}>
      <h3>{say('knownError')}</h3>
      {!isReady && <p className={styles['muted']}>{say('knownNeeds')}</p>}
      {article !== null && (
        <p>
          <Link to="/desk/knowledge/$number" params={{ number: article }}>
            {say('article', { number: article })}
          </Link>
        </p>
      )}
      <div className={styles['deeds']}>
        <Button isDisabled={!isReady} busy={turn.isPending} onPress={() => turn.press(!isKnownError)}>
          {say(isKnownError ? 'unmarkKnown' : 'markKnown')}
        </Button>
        {article === null && (
          <Button icon="book" isDisabled={!isReady} busy={begin.isPending} onPress={() => begin.press(undefined)}>
            {say('beginArticle')}
          </Button>
        )}
      </div>
    </section>
  );
}
