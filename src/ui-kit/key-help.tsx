import type { ReactNode } from 'react';
import type { Deed, Going } from '../kernel/web/key-map.ts';
import { useKeysOf } from '../kernel/web/keys.ts';
import { useStored } from '../kernel/web/storage.ts';
import { Dialog } from './dialog.tsx';
import { Keys } from './kbd.tsx';
import styles from './key-help.module.css';
import { Switch } from './switch.tsx';
import { useKitWords } from './words.ts';

export interface KeyGroup {
  label: string;
  deeds: readonly { deed: Deed | Going; label: string }[];
}

interface KeyHelpProps {
  isOpen: boolean;
  onClose: () => void;
  groups: readonly KeyGroup[];
  /** What the switch says: "Keys of one letter". */
  switchLabel: string;
  /** Beside the switch: where one changes them. */
  children?: ReactNode;
}

/** All keys of the screen, as the person has them; and the switch for those of one letter. */
export function KeyHelp({ isOpen, onClose, groups, switchLabel, children }: KeyHelpProps) {
  const say = useKitWords();
  const [keysOff = false, setKeysOff] = useStored('keysOff');
  return (
    <Dialog
      title={say('keysTitle')}
      isOpen={isOpen}
      onClose={onClose}
      size="wide"
      foot={
        <>
          {children}
          <Switch label={switchLabel} value={!keysOff} onChange={(on) => setKeysOff(!on)} />
        </>
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list longer than the window must be reached by keyboard (WCAG 2.1.1). */}
      <section className={styles['groups']} aria-label={say('keysTitle')} tabIndex={0}>
        {groups.map((group) => (
          <section key={group.label} aria-label={group.label}>
            <h3 className={styles['label']}>{group.label}</h3>
            <dl>
              {group.deeds.map(({ deed, label }) => (
                <KeyLine key={deed} deed={deed} label={label} />
              ))}
            </dl>
          </section>
        ))}
      </section>
    </Dialog>
  );
}

const KeyLine = ({ deed, label }: { deed: Deed | Going; label: string }) => (
  <div className={styles['line']}>
    <dt>{label}</dt>
    <dd>
      <Keys keys={useKeysOf(deed)} isSubject />
    </dd>
  </div>
);
