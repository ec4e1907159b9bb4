import { store, useStored } from './storage.ts';

export type Theme = 'light' | 'dark' | 'system';

/** The theme and its setter. `theme-boot.ts` sets it before the first paint; without a choice the style sheet follows the system. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const [theme = 'system'] = useStored('theme');
  return [theme, chooseTheme];
}

function chooseTheme(theme: Theme): void {
  store('theme', theme === 'system' ? undefined : theme);
  showTheme(theme);
}

function showTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}
