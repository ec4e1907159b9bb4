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

/**
 * Under TLS no other host of the domain can set or overwrite the cookie: a browser takes a `__Host-` name only when it is Secure, for all
 * paths and for this very host (RFC 6265bis, 4.1.3.2). Over plain HTTP, on loopback, it would refuse that name.
 */
const nameUnderTls = '__Host-candor_session';
const plainName = 'candor_session';

/** The session cookie: no script reads it, no other site sends it, it ends with the browser and on the server too. */
export const sessionCookie = (token: string, encrypted: boolean): string =>
  encrypted ? `${nameUnderTls}=${token}; Path=/; HttpOnly; SameSite=Lax; Secure` : `${plainName}=${token}; Path=/; HttpOnly; SameSite=Lax`;

export const endedCookie = (encrypted: boolean): string => `${sessionCookie('', encrypted)}; Max-Age=0`;

/** The token in a Cookie header, if any. */
export function tokenIn(cookie: string | undefined, encrypted: boolean): string | undefined {
  const name = encrypted ? nameUnderTls : plainName;
  const pair = cookie?.split(';').find((part) => part.trim().startsWith(`${name}=`));
  const token = pair?.trim().slice(name.length + 1);
  return token === '' ? undefined : token;
}
