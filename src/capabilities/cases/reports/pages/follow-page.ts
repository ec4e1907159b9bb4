import { type Html, html, join } from '../../../../kernel/openapi/html.ts';
import { acknowledgeBy } from '../../service/reports/days.ts';
import type { Followed } from '../../service/reports/follow.ts';
import type { FileInReport } from '../../store-reports.ts';
import { alarm, codeForm, day, fileField, framed, onceField, placed, type Shown } from './frame.ts';
import { filled, words } from './words.ts';

/** Where a code is typed; after a wrong one the same for each. */
export function codePage(shown: Shown, wrong?: string): string {
  const said = words[shown.locale];
  const body = html`${alarm(wrong)}<section>${codeForm(shown)}</section><p><a href="${placed(shown)}">${said.report}</a></p>`;
  return framed(shown, said.followTitle, body, '/report/follow-up');
}

/** What came back from what was just written: that it was told, or what is wrong with it. */
type Outcome = { readonly told?: boolean; readonly wrong?: string; readonly text?: string };

/** The conversation, as whoever reported may see it. What the office writes is plain text here: a picture or a link could tell who opened it. */
export function followPage(shown: Shown, code: string, followed: Followed, { told = false, wrong, text = '' }: Outcome = {}): string {
  const said = words[shown.locale];
  const done = told ? html`<p role="status">${said.said}</p>` : html``;
  const body = html`${done}${standing(shown, followed)}${conversation(shown, followed)}${fileList(shown, code, followed)}
<section><h2>${said.more}</h2><form method="post" action="${placed(shown, '/follow-up')}" enctype="multipart/form-data" autocomplete="off">${alarm(wrong)}${onceField()}<input type="hidden" name="code" value="${code}">
<p><label for="text">${said.message}</label><textarea id="text" name="text" rows="6" maxlength="8000" aria-describedby="text-help">${text}</textarea><small id="text-help">${said.name}</small></p>${fileField(shown)}<p><button class="first">${said.write}</button></p></form></section>`;
  return framed(shown, said.followTitle, body);
}

function standing(shown: Shown, { standing: at, madeOn, feedbackBy, keepUntil, readers }: Followed): Html {
  const said = words[shown.locale];
  const date = at === 'arrived' ? acknowledgeBy(new Date(madeOn)).toISOString() : feedbackBy;
  const erased = keepUntil === null ? '' : ` ${filled(said.erasedOn, { date: day(shown, keepUntil.toISOString()) })}`;
  return html`<section><h2>${said.standing}</h2><p>${filled(said.states[at], { date: day(shown, date) })}${erased}</p><p class="muted">${filled(said.readers, { count: String(readers) })}</p></section>`;
}

function conversation(shown: Shown, { description, madeOn, said: messages }: Followed): Html {
  const said = words[shown.locale];
  const all = [{ isOwn: true, words: description, saidOn: madeOn }, ...messages];
  const entries = all.map(
    ({ isOwn, words: text, saidOn }) =>
      html`<li class="${isOwn ? 'own' : 'office'}"><p class="muted"><strong>${isOwn ? said.you : said.office}</strong> · <time datetime="${saidOn}">${day(shown, saidOn)}</time></p><p class="said">${text}</p></li>`,
  );
  return html`<section><h2>${said.conversation}</h2><ol class="talk">${join(entries)}</ol></section>`;
}

/** A file is asked for like everything here: by the code, in the body of a form. */
function fileList(shown: Shown, code: string, { files }: Followed): Html {
  if (files.length === 0) return html``;
  const said = words[shown.locale];
  const entries = files.map(
    (file) => html`<li>${fileForm(shown, code, file)} <span class="muted">${file.isOwn ? said.you : said.office}</span></li>`,
  );
  return html`<section><h2>${said.files}</h2><ul class="plain">${join(entries)}</ul></section>`;
}

function fileForm(shown: Shown, code: string, { id, name, scan }: FileInReport): Html {
  const said = words[shown.locale];
  if (scan === 'held' || scan === 'infected') return html`${filled(said[scan], { name })}`;
  return html`<form method="post" action="${placed(shown, '/follow-up/file')}"><input type="hidden" name="code" value="${code}"><input type="hidden" name="file" value="${id}"><button>${name}</button></form>`;
}
