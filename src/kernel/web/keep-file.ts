/** Lets the browser keep a file of the API, as a link to it would. */
export const keepFile = (href: string): void => Object.assign(document.createElement('a'), { href, download: '' }).click();
