// Runs before the first paint, as a plain script: what was chosen in this browser (see kernel/shared/browser-storage.ts).

/** The file of the first views' words by language; none while developing. */
declare const __WORDS__: Record<string, string>;

{
  const chosen = (key: string): string => {
    try {
      return (localStorage.getItem(`candor.${key}`) ?? '').replaceAll('"', '');
    } catch {
      // A browser that refuses cookies throws here: nothing was chosen then.
      return '';
    }
  };
  const theme = chosen('theme');
  const language = chosen('language');
  const { dataset } = document.documentElement;
  if (theme === 'light' || theme === 'dark') dataset['theme'] = theme;
  if (dataset['frame'] === 'rail' && chosen('railFolded') === 'true') dataset['frame'] = 'folded';
  // Only here is it known which language is spoken: what is asked for by and by would come a trip later.
  const words = __WORDS__[/^de\b/.test(language || navigator.language) ? 'de' : 'en'];
  if (words !== undefined)
    document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', crossOrigin: '', href: words }));
  if (language === 'ar') document.documentElement.dir = 'rtl';
  // The first question for a date and a unit takes a browser tens of milliseconds: asked while the program is on its way.
  // A browser on a system without a language calls its own `en-US@posix`, which its own Intl refuses.
  setTimeout(() => {
    const [tag = 'en'] = /^[\w-]+/.exec(navigator.language) ?? [];
    new Intl.DateTimeFormat(tag).format();
    new Intl.NumberFormat(tag, { style: 'unit', unit: 'day' }).format(1);
  });
}
