// Runs before the first paint, as a plain script: what was chosen in this browser (see kernel/shared/browser-storage.ts).
{
  const chosen = (key: string): string => (localStorage.getItem(`candor.${key}`) ?? '').replaceAll('"', '');
  const theme = chosen('theme');
  const language = chosen('language');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset['theme'] = theme;
  if (language === 'ar') document.documentElement.dir = 'rtl';
}
