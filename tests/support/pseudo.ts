import type { Page } from 'playwright-core';

/** From the next page on, the app speaks the pseudo-locale, in which each translated text stands in ⟦brackets⟧. */
export async function speakPseudo(page: Page): Promise<void> {
  await page.addInitScript(() => localStorage.setItem('candor.language', JSON.stringify('x-pseudo')));
}

/**
 * Visible texts and names for screen readers that went past the translation. Numbers and what people themselves
 * wrote have no brackets either: say with `except` what the test put there.
 */
export async function untranslated(page: Page, except: readonly RegExp[] = []): Promise<readonly string[]> {
  const texts = await page.evaluate(() => {
    const shown = [...document.querySelectorAll<HTMLElement>('body, body *')].filter((element) => element.checkVisibility());
    const written = shown
      .filter((element) => !element.closest('script, style, time, [contenteditable=true]'))
      .flatMap((element) => [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.nodeValue ?? ''));
    const named = shown.flatMap((element) =>
      ['aria-label', 'placeholder', 'title', 'alt'].map((attribute) => element.getAttribute(attribute) ?? ''),
    );
    return [...written, ...named].map((text) => text.trim());
  });
  return texts.filter(
    (text) => /\p{L}{2}/u.test(text) && !text.includes('⟦') && !text.includes('⟧') && !except.some((rule) => rule.test(text)),
  );
}
