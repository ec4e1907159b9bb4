import { Drawer } from '../../../../ui-kit/dialog.tsx';
import { ContextPanel } from './context-panel.tsx';
import { useDeskWords } from './words.ts';

/** The context where it has no room beside the ticket. */
export function ContextDrawer({ number, isOpen, onClose }: { number: string; isOpen: boolean; onClose: () => void }) {
  const say = useDeskWords();
  return (
    <Drawer title={say('context')} isOpen={isOpen} onClose={onClose}>
      <ContextPanel number={number} />
    </Drawer>
  );
}
