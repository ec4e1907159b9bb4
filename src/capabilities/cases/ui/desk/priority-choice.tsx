import { useState } from 'react';
import { useKeys } from '../../../../kernel/web/keys.ts';
import { Button } from '../../../../ui-kit/button.tsx';
import { PriorityGlyph } from '../../../../ui-kit/glyphs.tsx';
import { Hidden } from '../../../../ui-kit/hidden.tsx';
import { Menu } from '../../../../ui-kit/menu.tsx';
import { useKitWords } from '../../../../ui-kit/words.ts';
import type { CaseReply } from '../../contract.ts';
import { cases } from '../reach.ts';
import { levelOf } from '../said.ts';
import { useCaseWords } from '../words.ts';
import { useChanging } from './changing.tsx';

const levels = [1, 2, 3, 4, 5] as const;

export function PriorityChoice({ one: { reference, priority, can } }: { one: CaseReply }) {
  const say = useCaseWords();
  const kit = useKitWords();
  const [isOpen, open] = useState(false);
  const { change } = useChanging();
  useKeys(can.change ? { priority: () => open(true) } : {});
  const glyph = <PriorityGlyph priority={levelOf(priority)} withWords />;
  if (!can.change) return glyph;
  const choose = (level: string) =>
    change({
      send: (ifMatch) => cases.change({ reference, priority: Number(level) }, { ifMatch }),
      said: say('priorityChanged', { reference }),
    });
  return (
    <Menu
      label={say('priority')}
      placement="bottom start"
      isOpen={isOpen}
      onOpenChange={open}
      trigger={
        <Button look="plain">
          <Hidden>{say('priority')}: </Hidden>
          {glyph}
        </Button>
      }
      groups={[
        {
          id: 'levels',
          entries: levels.map((level) => ({ id: String(level), label: kit(`p${level}`) })),
          chosen: [String(priority)],
          onChoose: choose,
        },
      ]}
    />
  );
}
