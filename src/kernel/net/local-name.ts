/** A name that only this machine answers to (RFC 6761): it needs no encryption, for nothing leaves. */
export const isLocalName = (host: string): boolean => /^(localhost|.+\.localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host);
