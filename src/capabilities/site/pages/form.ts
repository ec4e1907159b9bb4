import { type Html, html, join } from '../../../kernel/openapi/html.ts';

/** What was typed, and what is wrong with it, by the name of the field. */
export type Typed = { readonly values: Readonly<Record<string, string>>; readonly wrong: Readonly<Record<string, string>> };

type Field = {
  readonly name: string;
  readonly label: string;
  readonly type?: 'text' | 'email' | 'password' | 'textarea';
  readonly complete?: string;
  readonly most?: number;
  readonly help?: string;
  /** What stands behind what is typed. */
  readonly suffix?: string;
};

/** A field with its label above, its help below and its error beside it. */
export function field(of: Typed, { name, label, type = 'text', complete, most, help, suffix }: Field): Html {
  const common = html`id="${name}" name="${name}" required${most === undefined ? html`` : html` maxlength="${String(most)}"`}${complete === undefined ? html`` : html` autocomplete="${complete}"`}${described(of, name, help)}`;
  const value = type === 'password' ? '' : (of.values[name] ?? '');
  const input =
    type === 'textarea' ? html`<textarea ${common}>${value}</textarea>` : html`<input type="${type}" value="${value}" ${common}>`;
  const content = suffix === undefined ? input : html`<span class="suffix">${input}<span>${suffix}</span></span>`;
  return html`<div class="field"><label for="${name}">${label}</label>${content}${below(of, name, help)}</div>`;
}

type Select = {
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
};

export function select(of: Typed, { name, label, options }: Select): Html {
  const chosen = of.values[name];
  const all = options.map(({ id, label: said }) => html`<option value="${id}"${id === chosen ? html` selected` : html``}>${said}</option>`);
  return html`<div class="field"><label for="${name}">${label}</label><select id="${name}" name="${name}" required${described(of, name, undefined)}>${join(all)}</select>${below(of, name, undefined)}</div>`;
}

function described({ wrong }: Typed, name: string, help: string | undefined): Html {
  const ids = [...(help === undefined ? [] : [`${name}-help`]), ...(wrong[name] === undefined ? [] : [`${name}-wrong`])];
  return html`${wrong[name] === undefined ? html`` : html` aria-invalid="true"`}${ids.length === 0 ? html`` : html` aria-describedby="${ids.join(' ')}"`}`;
}

export const below = ({ wrong }: Typed, name: string, help: string | undefined): Html =>
  html`${help === undefined ? html`` : html`<small id="${name}-help">${help}</small>`}${wrong[name] === undefined ? html`` : html`<span class="wrong" id="${name}-wrong">${wrong[name]}</span>`}`;

export const problemNotice = (notice: string | undefined): Html =>
  notice === undefined ? html`` : html`<div class="notice bad" role="alert"><strong>${notice}</strong></div>`;
