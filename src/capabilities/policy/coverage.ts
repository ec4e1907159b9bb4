import type { Span } from './source/span.ts';
import type { Statement } from './statements/statement.ts';

/** What the reading of the source leaves out, reads twice or reads otherwise; empty when every sentence is read. */
export function spanFaults(source: string, spans: readonly Span[], statements: readonly Statement[]): string[] {
  const known = new Set<string>(statements.map(({ id }) => id));
  const stated = new Set<string>(spans.flatMap(({ states }) => states));
  return [
    ...textFaults(source, spans),
    ...spans.filter(({ states, isHeading }) => (states.length === 0) !== isHeading).map(({ text }) => `states-nothing: ${text}`),
    ...[...stated].filter((id) => !known.has(id)).map((id) => `no-statement: ${id}`),
    ...[...known].filter((id) => !stated.has(id)).map((id) => `nowhere-in-the-source: ${id}`),
  ];
}

/** Walks along the source: between two spans there may be white space and bullets only. */
function textFaults(source: string, spans: readonly Span[]): string[] {
  let at = 0;
  for (const { text } of spans) {
    const found = source.indexOf(text, at);
    if (found < 0) return [`not-in-the-source, or not in this order: ${text}`];
    const between = source.slice(at, found);
    if (!isGap(between)) return [`not-read: ${between.trim()}`];
    at = found + text.length;
  }
  return isGap(source.slice(at)) ? [] : [`not-read: ${source.slice(at).trim()}`];
}

const isGap = (text: string): boolean => /^[\s•]*$/.test(text);

/** What a statement says of its proof that cannot be: nothing to show, or said to be true with nothing that ran. */
export function showingFaults(statements: readonly Statement[], provable: ReadonlySet<string>): string[] {
  return statements.flatMap(({ id, built, shownBy }) => {
    const names = shownBy.map(({ kind }) => `${id}.${kind}`);
    const bare = names.filter((name) => built && !provable.has(name));
    return [
      ...(names.length === 0 ? [`no-assertion: ${id}`] : []),
      ...(new Set(names).size === names.length ? [] : [`twice-one-kind: ${id}`]),
      ...bare.map((name) => `nothing-runs: ${name}`),
    ];
  });
}

/** Built statements whose contrary nobody has planted to see it found, and faults planted against what is not built. */
export function plantingFaults(statements: readonly Statement[], planted: readonly { readonly statement: string }[]): string[] {
  const against = new Set(planted.map(({ statement }) => statement));
  const built = new Set<string>(statements.filter((one) => one.built).map(({ id }) => id));
  return [
    ...[...built].filter((id) => !against.has(id)).map((id) => `no-fault-planted: ${id}`),
    ...[...against].filter((id) => !built.has(id)).map((id) => `planted-against-nothing: ${id}`),
  ];
}
