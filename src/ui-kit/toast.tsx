import { useEffect, useState, useSyncExternalStore } from 'react';
import { Icon } from './icon.tsx';
import styles from './toast.module.css';
import { currentToasts, endToast, followToasts, type Toast } from './toast-queue.ts';
import { useKitWords } from './words.ts';

const stays = 8000;

/** Where messages appear; the shell holds one. Time stands still while one points at it or has the focus in it. */
export function ToastRegion() {
  const say = useKitWords();
  const toasts = useSyncExternalStore(followToasts, currentToasts);
  const [held, setHeld] = useState(false);
  return (
    // The region is always there: screen readers announce only what changes inside a live region they know.
    <section
      className={styles['region']}
      aria-label={say('notifications')}
      aria-live="polite"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {toasts.map((toast) => (
        <Message key={toast.id} toast={toast} held={held} />
      ))}
    </section>
  );
}

function Message({ toast, held }: { toast: Toast; held: boolean }) {
  const say = useKitWords();
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => endToast(toast, false), stays);
    return () => clearTimeout(timer);
  }, [toast, held]);
  return (
    <div className={styles['toast']}>
      <span>{toast.text}</span>
      {toast.onUndo && (
        <button type="button" className={styles['undo']} onClick={() => endToast(toast, true)}>
          {say('undo')}
        </button>
      )}
      <button type="button" aria-label={say('dismiss')} onClick={() => endToast(toast, false)}>
        <Icon name="x" />
      </button>
    </div>
  );
}
