import { type Html, html } from '../../../../kernel/openapi/html.ts';
import { cleaned } from '../../../tickets/public.ts';

const together = (parts: readonly Html[], between = ''): Html => ({ text: parts.map(({ text }) => text).join(between) });

const lines = (block: string): Html =>
  together(
    block.split('\n').map((line) => html`${line}`),
    '<br>',
  );

export const paragraphs = (text: string): Html =>
  together(
    text
      .trim()
      .split(/\n{2,}/)
      .map((block) => html`<p>${lines(block)}</p>`),
  );

/** What a form brought, as a text that may be shown: whatever looks like markup in it is words. */
export const written = (parts: readonly Html[]) => cleaned(together(parts).text);
