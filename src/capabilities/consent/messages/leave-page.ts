import type { Locale, Translated } from '../../../kernel/i18n/locale.ts';
import { type Html, html } from '../../../kernel/openapi/html.ts';
import type { AskedClass } from '../../../kernel/shared/message-classes.ts';
import { choices } from '../choices.ts';

type PageWords = {
  readonly title: string;
  readonly ask: string;
  readonly stop: string;
  readonly done: string;
  readonly unknown: string;
  readonly choices: string;
};

const words: Translated<PageWords> = {
  en: {
    title: 'Stop these e-mails',
    ask: 'You get: {what}. One press ends it; nobody has to sign in.',
    stop: 'Stop them',
    done: 'It is ended: {what}. It holds from now on. What your requests and your account need still reaches you.',
    unknown: 'This way out belongs to no letter of ours. Your choices stand in your account.',
    choices: 'All choices',
  },
  de: {
    title: 'Diese E-Mails beenden',
    ask: 'Sie bekommen: {what}. Ein Druck beendet es; niemand muss sich anmelden.',
    stop: 'Beenden',
    done: 'Beendet: {what}. Das gilt ab sofort. Was Ihre Anfragen und Ihr Konto brauchen, erreicht Sie weiterhin.',
    unknown: 'Dieser Ausgang gehört zu keinem Brief von uns. Ihre Entscheidungen stehen in Ihrem Konto.',
    choices: 'Alle Entscheidungen',
  },
};

export type Leaving = {
  readonly locale: Locale;
  readonly name: string;
  readonly class: AskedClass | undefined;
  readonly isDone: boolean;
  readonly path: string;
};

/** The page behind the way out of a letter: one button, no script, no sign-in. Looking at it ends nothing, for mail programs look too. */
export function leavePage({ locale, name, class: messageClass, isDone, path }: Leaving): string {
  const said = words[locale];
  const about = (text: string): string =>
    text.replace('{what}', messageClass === undefined ? '' : choices[messageClass].words[locale].title);
  const body: Html =
    messageClass === undefined
      ? html`<p>${said.unknown}</p>`
      : isDone
        ? html`<p role="status">${about(said.done)}</p>`
        : html`<p>${about(said.ask)}</p><form method="post" action="${path}"><button>${said.stop}</button></form>`;
  return html`<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>${said.title} · ${name}</title><link rel="icon" href="/icon.svg" type="image/svg+xml"><link rel="stylesheet" href="/privacy/style.css"></head>
<body><header class="topbar"><div><a class="brand" href="/">${name}</a></div></header>
<main id="main" class="single"><article class="leave"><header class="head"><h1>${said.title}</h1></header>${body}<p class="change"><a href="/me/privacy/choices">${said.choices}</a></p></article></main></body></html>`
    .text;
}

export const leaveStyle = `.leave button{margin-block-start:16px;min-block-size:44px;padding:0 24px;border:1px solid var(--control);border-radius:6px;background:var(--surface);color:var(--text);font:500 15px/20px var(--font);cursor:pointer}.leave a{color:var(--accent);text-decoration:underline}
`;
