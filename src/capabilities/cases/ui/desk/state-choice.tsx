import { useState } from 'react';
import { useKeys } from '../../../../kernel/web/keys.ts';
import { Button } from '../../../../ui-kit/button.tsx';
import { StateGlyph } from '../../../../ui-kit/glyphs.tsx';
import { Hidden } from '../../../../ui-kit/hidden.tsx';
import { Menu } from '../../../../ui-kit/menu.tsx';
import type { CaseReply } from '../../contract.ts';
import { cases } from '../reach.ts';
import { kindOf, useSaid } from '../said.ts';
import { useCaseWords } from '../words.ts';
import { useChanging } from './changing.tsx';
import { ReasonDialog } from './reason-dialog.tsx';

/** The state, and where the reader may move it from here; a move that needs a reason asks for it. */
export function StateChoice({ one }: { one: CaseReply }) {
  const say = useCaseWords();
  const said = useSaid();
  const [isOpen, open] = useState(false);
  const [asking, ask] = useState<CaseReply['moves'][number] | null>(null);
  const { change, isBusy } = useChanging();
  const { reference, state, moves } = one;
  useKeys({ state: () => open(true) });
  const move = ({ key, name }: CaseReply['moves'][number], reason = '') =>
    change({
      send: (ifMatch) => cases.move({ reference, to: key, reason }, { ifMatch }),
      said: say('moved', { reference, state: said(name) }),
      onDone: () => ask(null),
    });
  const glyph = <StateGlyph kind={kindOf(state)}>{said(state.name)}</StateGlyph>;
  if (moves.length === 0) return glyph;
  const entries = moves.map((to) => ({ id: to.key, label: said(to.name), onDo: () => (to.why ? ask(to) : move(to)) }));
  return (
    <>
      <Menu
        label={say('state')}
        placement="bottom start"
        isOpen={isOpen}
        onOpenChange={open}
        trigger={
          <Button look="plain">
            <Hidden>{say('state')}: </Hidden>
            {glyph}
          </Button>
        }
        groups={[{ id: 'states', entries }]}
      />
      {asking !== null && (
        <ReasonDialog
          title={said(asking.name)}
          help={say('moveReasonHelp')}
          deed={said(asking.name)}
          isBusy={isBusy}
          onGiven={(reason) => move(asking, reason)}
          onClose={() => ask(null)}
        />
      )}
    </>
  );
}
