/** Why we cannot start, in one sentence for the person at the terminal: no stack is shown. */
export class StartRefusal extends Error {}

const noSpace = /ENOSPC|No space left on device|Disc quota exceeded|Disk quota exceeded/;

/** @param {unknown} fault @returns {boolean} */
export const isDiskFull = (fault) => noSpace.test(fault instanceof Error ? `${Object(fault).code} ${fault.message}` : String(fault));

/** @param {string} folder */
export const diskFull = (folder) => new StartRefusal(`The disk is full: free some space for ${folder}, then start again.`);

/** What to show: a sentence for what we foresaw, all we know for what we did not. @param {unknown} fault @returns {string} */
export function sentenceOf(fault) {
  if (fault instanceof StartRefusal) return fault.message;
  if (isDiskFull(fault)) return diskFull(Object(fault).path ?? 'the project').message;
  return fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
}
