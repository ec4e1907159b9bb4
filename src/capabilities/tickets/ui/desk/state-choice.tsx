import { useState } from 'react';
import { useKeys } from '../../../../kernel/web/keys.ts';
import { Button } from '../../../../ui-kit/button.tsx';
import { StateGlyph } from '../../../../ui-kit/glyphs.tsx';
import { Hidden } from '../../../../ui-kit/hidden.tsx';
import { Menu } from '../../../../ui-kit/menu.tsx';
import type { TicketReply, Transition } from '../../shared/records.ts';
import { useChange } from './change.ts';
import { MoveDialog } from './move-dialog.tsx';
import { asksNothing } from './move-fields.tsx';
import { stateKind, useDeskWords, useNamed } from './words.ts';

/** The state, and where it may go from here; a move that requires something asks for it first. */
export function StateChoice({ ticket }: { ticket: TicketReply }) {
  const say = useDeskWords();
  const named = useNamed();
  const [isOpen, setOpen] = useState(false);
  const [asking, setAsking] = useState<Transition | null>(null);
  const { mutate } = useChange(ticket);
  useKeys({ state: () => setOpen(true) });
  const move = (to: string) => {
    const transition = ticket.transitions.find((one) => one.to === to);
    if (transition === undefined) return;
    if (!asksNothing(transition)) setAsking(transition);
    else mutate({ change: { state: to }, said: say('moved', { number: ticket.number, state: named('state', to, ticket) }) });
  };
  const words = ticket.holdReason === null ? named('state', ticket.state, ticket) : named('', ticket.holdReason);
  const glyph = <StateGlyph kind={stateKind(ticket.state)}>{words}</StateGlyph>;
  if (ticket.transitions.length === 0) return glyph;
  return (
    <>
      <Menu
        label={say('state')}
        placement="bottom start"
        isOpen={isOpen}
        onOpenChange={setOpen}
        trigger={
          <Button look="plain">
            <Hidden>{say('state')}: </Hidden>
            {glyph}
          </Button>
        }
        groups={[
          {
            id: 'states',
            entries: ticket.transitions.map(({ to }) => ({ id: to, label: named('state', to, ticket), onDo: () => move(to) })),
          },
        ]}
      />
      {asking && <MoveDialog ticket={ticket} transition={asking} onClose={() => setAsking(null)} />}
    </>
  );
}
