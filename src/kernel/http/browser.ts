const families: readonly [name: string, pattern: RegExp][] = [
  ['Edge', /Edg(?:e|A|iOS)?\/(\d+)/],
  ['Opera', /OPR\/(\d+)/],
  ['Firefox', /(?:Firefox|FxiOS)\/(\d+)/],
  ['Chrome', /(?:Chrome|CriOS|HeadlessChrome)\/(\d+)/],
  ['Safari', /Version\/(\d+).*Safari/],
];

/** Family and major version, for instance "Firefox 140"; the rest of the header is forgotten. */
export function browserOf(userAgent: string | undefined): string {
  const found = families.map(([name, pattern]) => [name, pattern.exec(userAgent ?? '')?.[1]]).find(([, version]) => version !== undefined);
  return found === undefined ? 'Other' : found.join(' ');
}
