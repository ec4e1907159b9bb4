import { type Html, html } from '../../../../kernel/openapi/html.ts';
import type { Office } from '../../service/reports/office.ts';
import type { Typed } from '../../service/reports/send.ts';
import { alarm, codeForm, day, fileField, framed, onceField, placed, type Shown } from './frame.ts';
import { filled, words } from './words.ts';

/** What the page holds besides itself: what was typed before, and what is wrong with it. */
type Filled = { readonly typed: Typed; readonly wrong: string | undefined };
export const empty: Filled = { typed: { what: '', where: '', when: '' }, wrong: undefined };

/** Who reads it, what is kept, then the form: whoever reports knows it before they write. */
export function reportPage(shown: Shown, office: Office, { typed, wrong }: Filled): string {
  const said = words[shown.locale];
  const body = html`<p class="lead">${said.lead}</p>${beforehand(shown, office)}
<section><h2>${said.formTitle}</h2>${form(shown, typed, wrong)}</section>
<section><h2>${said.follow}</h2><p class="muted">${said.followHelp}</p>${codeForm(shown)}</section>`;
  return framed(shown, said.title, body, '/report');
}

function beforehand({ locale }: Shown, { name, leads, members, keptMonths }: Office): Html {
  const said = words[locale];
  const who = filled(said.who, { office: name[locale] ?? name.en, all: String(leads + members), leads: String(leads) });
  return html`<section><h2>${said.whoTitle}</h2><p>${who}</p><p>${said.whoLater}</p></section>
<section><h2>${said.storedTitle}</h2><ul class="plain"><li>${said.stored}</li><li>${said.notStored}</li><li>${said.hour}</li><li>${said.network}</li><li>${filled(said.kept, { months: String(keptMonths) })}</li></ul>
<p>${said.answered}</p><p>${said.outside}</p></section>`;
}

function form(shown: Shown, { what, where, when }: Typed, wrong: string | undefined): Html {
  const said = words[shown.locale];
  const line = (name: 'where' | 'when', value: string) =>
    html`<p><label for="${name}">${said[name]} <small>${said.optional}</small></label><input id="${name}" name="${name}" maxlength="500" value="${value}" autocomplete="off"></p>`;
  return html`<form method="post" action="${placed(shown)}" enctype="multipart/form-data" autocomplete="off">${alarm(wrong)}${onceField()}
<p><label for="what">${said.what}</label><textarea id="what" name="what" rows="10" maxlength="8000" required aria-describedby="what-help">${what}</textarea><small id="what-help">${said.whatHelp}</small></p>
${line('where', where)}${line('when', when)}${fileField(shown)}<p><button class="first">${said.send}</button></p></form>`;
}

/** The code, this once. */
export function sentPage(shown: Shown, code: string, answeredBy: string): string {
  const said = words[shown.locale];
  const body = html`<p class="lead" role="status">${filled(said.sent, { date: day(shown, answeredBy) })}</p>
<section><h2 id="code-label">${said.codeLabel}</h2><p class="code" aria-labelledby="code-label"><code>${code}</code></p><p><strong>${said.codeHelp}</strong></p><p>${said.codeLost}</p><p><a href="${placed(shown, '/follow-up')}">${said.toFollow}</a></p></section>`;
  return framed(shown, said.sentTitle, body);
}
