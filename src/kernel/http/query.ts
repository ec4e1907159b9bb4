const emptyOne = /^[^=]*=?$/;

/**
 * An address without the parameters that were left empty, as in `?team=&q=printer`: whoever fills in a pattern of the guide, or a form, means
 * that they are left out. Done before any route is looked for, so that no list has to remember it.
 */
export function withoutEmptyParameters(address: string): string {
  const begin = address.indexOf('?');
  if (begin === -1 || !/[?&][^=&]*=?(&|$)/.test(address)) return address;
  const filled = address
    .slice(begin + 1)
    .split('&')
    .filter((one) => !emptyOne.test(one));
  return `${address.slice(0, begin)}${filled.length === 0 ? '' : `?${filled.join('&')}`}`;
}
