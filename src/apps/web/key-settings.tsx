import { type KeyboardEvent, useState } from 'react';
import { clashOf, type Deed, defaultKeys, isDeed, keysOf, spell, whyNot } from '../../kernel/web/key-map.ts';
import { useKeyBarrier, useKeysOf } from '../../kernel/web/keys.ts';
import { Button } from '../../ui-kit/button.tsx';
import { Hidden } from '../../ui-kit/hidden.tsx';
import { Keys } from '../../ui-kit/kbd.tsx';
import { Switch } from '../../ui-kit/switch.tsx';
import { useKeyGroups } from './key-groups.ts';
import styles from './key-settings.module.css';
import { useOwnKeys } from './own-keys.ts';
import { useShellWords } from './words.ts';

/** The keys of the desk as the person wants them; on the server, with a copy in this browser. */
export function KeySettings() {
  const say = useShellWords();
  const { changed, keysOff, keep, setKeysOff } = useOwnKeys();
  const [listening, listen] = useState<Deed | null>(null);
  const [refused, refuse] = useState<{ deed: Deed; why: string } | null>(null);
  const labels = useLabels();
  const tell = useReasons(labels);
  useKeyBarrier(listening !== null);
  const set = (deed: Deed, key: string | undefined) => {
    const { [deed]: _, ...others } = changed;
    keep(key === undefined || key === defaultKeys[deed] ? others : { ...others, [deed]: key });
    refuse(null);
    listen(null);
  };
  const take = (deed: Deed, key: string) => {
    const why = tell(deed, key, changed);
    if (why === undefined) set(deed, key);
    else refuse({ deed, why });
  };
  const line = { changed, listening, refused, onListen: listen, onTake: take, onSet: set };
  return (
    <section className={styles['keys']}>
      <p>{say('keysHelp')}</p>
      <div className={styles['all']}>
        <Switch label={say('keysSwitch')} value={!keysOff} onChange={(on) => setKeysOff(!on)} />
        <Button onPress={() => keep(undefined)} isDisabled={Object.keys(changed).length === 0}>
          {say('keysReset')}
        </Button>
      </div>
      {useKeyGroups().map((group) => (
        <section key={group.label} aria-label={group.label}>
          <h2>{group.label}</h2>
          <ul>{group.deeds.map(({ deed, label }) => isDeed(deed) && <KeyLine key={deed} deed={deed} label={label} {...line} />)}</ul>
        </section>
      ))}
    </section>
  );
}

interface KeyLineProps {
  deed: Deed;
  label: string;
  changed: Readonly<Record<string, string>>;
  listening: Deed | null;
  refused: { deed: Deed; why: string } | null;
  onListen: (deed: Deed | null) => void;
  onTake: (deed: Deed, key: string) => void;
  onSet: (deed: Deed, key: string | undefined) => void;
}

function KeyLine({ deed, label, changed, listening, refused, onListen, onTake, onSet }: KeyLineProps) {
  const say = useShellWords();
  const keys = useKeysOf(deed);
  const isListening = listening === deed;
  const press = (event: KeyboardEvent) => {
    if (!isListening || modifiers.has(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    const key = spell(event.nativeEvent);
    if (key === 'Escape' && deed !== 'back') onListen(null);
    else onTake(deed, key);
  };
  return (
    <li>
      <span>{label}</span>
      <span className={styles['end']} onKeyDownCapture={press}>
        <Button
          look={isListening ? 'primary' : 'secondary'}
          onPress={() => !isListening && onListen(deed)}
          onBlur={() => isListening && onListen(null)}
        >
          {isListening && say('keyPress')}
          <Hidden>{isListening ? ` ${label}` : `${label}: `}</Hidden>
          {!isListening && (keys.length === 0 ? say('keyNone') : <Keys keys={keys} isSubject />)}
        </Button>
      </span>
      <Button look="quiet" isDisabled={keys.length === 0} onPress={() => onSet(deed, '')}>
        {say('keyOff')}
        <Hidden> {label}</Hidden>
      </Button>
      <Button look="quiet" isDisabled={changed[deed] === undefined} onPress={() => onSet(deed, undefined)}>
        {say('keyUsual')}
        <Hidden> {label}</Hidden>
      </Button>
      {refused?.deed === deed && (
        <p role="alert" className={styles['refused']}>
          {refused.why}
        </p>
      )}
    </li>
  );
}

const modifiers = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Dead']);

function useLabels(): ReadonlyMap<string, string> {
  return new Map(useKeyGroups().flatMap(({ deeds }) => deeds.map(({ deed, label }) => [deed, label])));
}

/** Why a key is refused, in words; undefined when the deed may have it. */
function useReasons(labels: ReadonlyMap<string, string>) {
  const say = useShellWords();
  const words = { kept: say('keyKept'), browser: say('keyOfBrowser'), writing: say('keyWriting'), letter: say('keyLetter') };
  return (deed: Deed, key: string, changed: Readonly<Record<string, string>>): string | undefined => {
    const why = whyNot(deed, key);
    if (why !== undefined) return words[why];
    const other = clashOf(deed, key, changed);
    return other === undefined ? undefined : say('keyTaken', { keys: keysOf(other, changed).join(' '), label: labels.get(other) ?? other });
  };
}
