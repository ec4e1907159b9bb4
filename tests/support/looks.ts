import type { Page } from 'playwright-core';

/** What is wrong with how the page looks now, one line a fault: too wide, markup that came alive or shows its seams, text cut off. */
export async function lookFaults(page: Page): Promise<readonly string[]> {
  const found = [tooWide, alive, sideways, cutTexts].map((find) => page.evaluate(find));
  return (await Promise.all(found)).flat();
}

/** What is wrong with how the page names itself: one heading that says what it is, and a title in the tab. */
export const nameFaults = (page: Page): Promise<readonly string[]> => page.evaluate(unnamed);

// Each of the following runs in the page, so it stands alone.

function unnamed(): string[] {
  const product = 'Enterprise Service Management Software';
  const names = [...document.querySelectorAll('h1')].filter((one) => one.checkVisibility()).map((one) => one.textContent?.trim() ?? '');
  const faults = names.length === 1 && names[0] !== '' ? [] : [`has ${names.length} headings of the page: ${names.join(' | ')}`];
  return ['', product].includes(document.title) ? [...faults, `is called “${document.title}”`] : faults;
}

/** Nothing sticks out of the window. */
function tooWide(): string[] {
  const spare = document.documentElement.scrollWidth - innerWidth;
  if (spare <= 0) return [];
  const out = [...document.body.querySelectorAll('*')].filter((one) => {
    const { left, right, width } = one.getBoundingClientRect();
    return width > 0 && (right > innerWidth + 1 || left < -1);
  });
  const names = out.slice(-3).map((one) => `<${one.tagName} ${one.className}> ${(one.textContent ?? '').slice(0, 40)}`);
  return [`the page is ${spare} px too wide: ${names.join(' | ')}`];
}

/** Elements that only somebody's text could have made, and texts that were made safe twice. */
function alive(): string[] {
  const made = document.querySelectorAll('img[src="x"], [onerror], [onclick], #app script, #app iframe');
  const seams = /&amp;(amp|lt|quot|#)|&lt;(script|img)|\{\{(?!7\*7).{0,40}\}\}|\[object /.exec(
    document.querySelector('#app')?.textContent ?? '',
  );
  return [...[...made].map((one) => `came alive: ${one.outerHTML.slice(0, 80)}`), ...(seams ? [`shows its seams: ${seams[0]}`] : [])];
}

/** Prose and panels do not scroll sideways; tables, boards and rows of chips may. */
function sideways(): string[] {
  const may = 'pre, textarea, [class*="filters"], [class*="tabs"], [class*="board"]';
  const wide = [...document.body.querySelectorAll('*')].filter(
    (one) => one.clientWidth > 1 && one.scrollWidth > one.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(one).overflowX),
  );
  const wrong = wide.filter((one) => !one.matches(may) && one.querySelector('table, [role=grid], [class*="board"]') === null);
  /** The innermost of those that reach furthest. */
  const widestIn = (one: Element): string => {
    const all = [...one.querySelectorAll('*')].map((child) => ({ child, right: child.getBoundingClientRect().right }));
    const left = [...one.querySelectorAll('*')].map((child) => ({ child, right: innerWidth - child.getBoundingClientRect().left }));
    const reach = document.documentElement.dir === 'rtl' ? left : all;
    const most = Math.max(...reach.map(({ right }) => right));
    const child = reach.findLast(({ right }) => right === most)?.child;
    return child === undefined ? '' : ` by <${child.tagName} ${child.className}> ${(child.textContent ?? '').slice(0, 40)}`;
  };
  return wrong.map((one) => `scrolls sideways by ${one.scrollWidth - one.clientWidth}: <${one.tagName} ${one.className}>${widestIn(one)}`);
}

/** Texts that an ancestor cuts without three dots. */
function cutTexts(): string[] {
  const isUnseen = (style: CSSStyleDeclaration): boolean =>
    style.clipPath.startsWith('inset') || style.visibility === 'hidden' || style.opacity === '0';
  const aside = (box: DOMRect, frame: DOMRect): boolean => box.right > frame.right + 2 || box.left < frame.left - 2;
  const below = (box: DOMRect, frame: DOMRect): boolean => box.bottom > frame.bottom + 3 || box.top < frame.top - 3;
  const ends = (around: Element, style: CSSStyleDeclaration): boolean =>
    isUnseen(style) || /auto|scroll/.test(style.overflowX + style.overflowY) || around.matches('a[href="#main"]');
  /** Dots stand for what is said in the line itself, not for a box within it. */
  const hasDots = (around: Element, style: CSSStyleDeclaration, text: Text): boolean => {
    if (style.textOverflow !== 'ellipsis') return false;
    let one = text.parentElement;
    while (one !== null && one !== around && /inline$|contents/.test(getComputedStyle(one).display)) one = one.parentElement;
    return one === around;
  };
  const sticksOut = (box: DOMRect, frame: DOMRect, style: CSSStyleDeclaration, dots: boolean): boolean =>
    style.webkitLineClamp === 'none' ? (!dots && aside(box, frame)) || below(box, frame) : aside(box, frame);
  const cuts = (around: Element, style: CSSStyleDeclaration, text: Text): boolean => {
    const frame = around.getBoundingClientRect();
    const dots = hasDots(around, style, text);
    return /hidden|clip/.test(style.overflowX + style.overflowY) && boxesOf(text).some((box) => sticksOut(box, frame, style, dots));
  };
  const says = (around: Element, style: CSSStyleDeclaration, text: Text): boolean =>
    hasDots(around, style, text) || style.webkitLineClamp !== 'none';
  const boxesOf = (text: Text): DOMRect[] => {
    const range = document.createRange();
    range.selectNodeContents(text);
    return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  };

  /** The nearest ancestor that cuts, unless what lies beyond can be scrolled to, or dots say that there is more. */
  const verdict = (one: Element, text: Text): 'cut' | 'fine' | undefined => {
    const style = getComputedStyle(one);
    if (ends(one, style)) return 'fine';
    if (cuts(one, style, text)) return 'cut';
    return says(one, style, text) ? 'fine' : undefined;
  };
  const cutter = (text: Text): Element | undefined => {
    const decisive = around(text).find((one) => verdict(one, text) !== undefined);
    return decisive && verdict(decisive, text) === 'cut' ? decisive : undefined;
  };
  const around = (text: Text): Element[] => {
    const all: Element[] = [];
    for (let one = text.parentElement; one !== null && one !== document.body; one = one.parentElement) all.push(one);
    return all;
  };

  const found: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const by = node.textContent?.trim() ? cutter(node as Text) : undefined;
    if (by) found.push(`cut off by <${by.tagName} ${by.className}>: ${(node.textContent ?? '').trim().slice(0, 60)}`);
  }
  return found;
}
