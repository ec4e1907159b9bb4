import { signalOfScript } from '../shared/privacy-signal.ts';

/** What a browser says for whoever uses it (Global Privacy Control). */
export const isSignalled = (): boolean => Reflect.get(navigator, 'globalPrivacyControl') === true;

/** Goes with everything that the app asks: the server honours it as if the browser had sent it itself, and writes it down once. */
export const signalHeaders = (): Readonly<Record<string, string>> => (isSignalled() ? { [signalOfScript]: '1' } : {});
