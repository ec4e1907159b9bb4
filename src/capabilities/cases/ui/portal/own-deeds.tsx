import { useState } from 'react';
import { later } from '../../../../kernel/web/later.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { CaseReply } from '../../contract.ts';
import { useCaseDeed } from '../data.ts';
import { cases } from '../reach.ts';
import { useSaid } from '../said.ts';
import styles from './portal.module.css';
import { usePortalCaseWords } from './words.ts';

type Move = CaseReply['moves'][number];

// Most readers never withdraw, and what a dialog is drawn with weighs more than the page.
const { Part: Why } = later(() => import('./why-dialog.tsx').then((parts) => parts.WhyDialog));

/** Where whoever asked may move their case: withdraw it, or say whether what was proposed settles it. */
export function OwnDeeds({ one }: { one: CaseReply }) {
  const say = usePortalCaseWords();
  const said = useSaid();
  const [asking, ask] = useState<Move | null>(null);
  const move = useCaseDeed(
    ({ to, reason }: { to: Move; reason: string }) =>
      cases.move({ reference: one.reference, to: to.key, reason }, { ifMatch: one.version }),
    ({ state }) => {
      ask(null);
      toast(say('moved', { state: said(state.name) }));
    },
  );
  if (one.moves.length === 0) return null;
  const words = ({ key, name }: Move): string => {
    if (key === 'closedCanceled') return say('withdraw');
    if (one.state.key !== 'awaitingAcceptance') return said(name);
    return key === 'closedComplete' ? say('accept') : key === 'inProgress' ? say('goOn') : said(name);
  };
  return (
    <section className={styles['deeds']} aria-label={say('whatYouCanDo')}>
      {one.moves.map((to) => (
        <Button
          key={to.key}
          look={to.key === 'closedComplete' ? 'primary' : 'secondary'}
          busy={move.isPending}
          onPress={() => (to.why ? ask(to) : move.mutate({ to, reason: '' }))}
        >
          {words(to)}
        </Button>
      ))}
      {move.error !== null && asking === null && <ErrorState look="inline" error={move.error} />}
      {asking !== null && (
        <Why
          reference={one.reference}
          deed={words(asking)}
          isBusy={move.isPending}
          error={move.error}
          onGiven={(reason: string) => move.mutate({ to: asking, reason })}
          onClose={() => ask(null)}
        />
      )}
    </section>
  );
}
