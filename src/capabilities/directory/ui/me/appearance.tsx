import { type Theme, useTheme } from '../../../../kernel/web/theme.ts';
import { RadioGroup } from '../../../../ui-kit/choice-fields.tsx';
import styles from './profile.module.css';
import { useProfileWords } from './words.ts';

/** Light or dark: takes effect at once, and in this browser only. */
export function Appearance() {
  const say = useProfileWords();
  const [theme, choose] = useTheme();
  const themes: readonly { id: Theme; label: string }[] = [
    { id: 'system', label: say('system') },
    { id: 'light', label: say('light') },
    { id: 'dark', label: say('dark') },
  ];
  return (
    <section className={styles['part']} aria-labelledby="me-appearance">
      <h2 id="me-appearance">{say('appearance')}</h2>
      <RadioGroup
        label={say('appearance')}
        isLabelHidden
        help={say('appearanceHelp')}
        options={themes}
        value={theme}
        onChange={(id) => choose(themes.find((one) => one.id === id)?.id ?? 'system')}
      />
    </section>
  );
}
