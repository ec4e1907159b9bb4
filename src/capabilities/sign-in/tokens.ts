import { createHash, randomBytes } from 'node:crypto';

/** A random secret of 256 bits and the hash under which it is kept: a random token needs no slow hash. */
export function newToken(): { token: string; sha256: Buffer } {
  const token = randomBytes(32).toString('base64url');
  return { token, sha256: sha256(token) };
}

/** An API token says what it is, so that scanners of leaked secrets know it. */
export function newApiToken(): { token: string; sha256: Buffer } {
  const token = `candor_${newToken().token}`;
  return { token, sha256: sha256(token) };
}

export const sha256 = (token: string): Buffer => createHash('sha256').update(token).digest();

const cookieName = 'candor_session';

/** The session cookie: no script reads it, no other site sends it, it ends with the browser and on the server too. */
export const sessionCookie = (token: string, encrypted: boolean): string =>
  `${cookieName}=${token}; Path=/; HttpOnly; SameSite=Lax${encrypted ? '; Secure' : ''}`;

export const endedCookie = (encrypted: boolean): string => `${sessionCookie('', encrypted)}; Max-Age=0`;

/** The token in a Cookie header, if any. */
export function tokenIn(cookie: string | undefined): string | undefined {
  const pair = cookie?.split(';').find((part) => part.trim().startsWith(`${cookieName}=`));
  const token = pair?.trim().slice(cookieName.length + 1);
  return token === '' ? undefined : token;
}
