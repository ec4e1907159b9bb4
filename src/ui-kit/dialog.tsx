import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useKeyBarrier } from '../kernel/web/keys.ts';
import { cx } from './cx.ts';
import styles from './dialog.module.css';
import { IconButton } from './icon-button.tsx';
import { useReachable } from './use-reachable.ts';
import { useKitWords } from './words.ts';

interface OverlayProps {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
  /** Buttons, the one that does it last. */
  foot?: ReactNode;
  size?: 'medium' | 'wide' | undefined;
  /** For what must not be dismissed by a click beside it, such as a half-written form. */
  isFirm?: boolean | undefined;
}

/** Asks before it goes on; the screen behind waits. Escape and the cross close it. */
export function Dialog(props: OverlayProps) {
  return <Overlay {...props} className={cx(styles['modal'], props.size === 'wide' && styles['wide'])} />;
}

/** A sheet from the side, for detail that one reads next to the screen; `start` carries the rail on a phone. */
export function Drawer({ side = 'end', ...props }: OverlayProps & { side?: 'start' | 'end' | undefined }) {
  return (
    <Overlay {...props} className={cx(styles['sheet'], side === 'start' && styles['start'], props.size === 'wide' && styles['wide'])} />
  );
}

function Overlay({ isOpen, onClose, title, children, foot, isFirm, className }: OverlayProps & { className: string }) {
  const say = useKitWords();
  useKeyBarrier(isOpen);
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable={!isFirm} className={styles['scrim'] ?? ''}>
      <Modal className={className}>
        <AriaDialog className={styles['dialog'] ?? ''}>
          <header className={styles['head']}>
            <Heading slot="title" className={styles['title']}>
              {title}
            </Heading>
            <IconButton icon="x" label={say('close')} onPress={onClose} />
          </header>
          <Body>{children}</Body>
          {foot && <footer className={styles['foot']}>{foot}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** A long text that nothing in it stops at is scrolled by keyboard too. */
const Body = ({ children }: { children: ReactNode }) => (
  <div ref={useReachable()} className={styles['body']}>
    {children}
  </div>
);
