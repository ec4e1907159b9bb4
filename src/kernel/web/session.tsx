import { createContext, use } from 'react';

/** Who is signed in, where, and which surfaces are open to them. */
export interface Session {
  readonly person: {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    /** Such as `de-CH`. */
    readonly locale: string;
    /** IANA name, such as Europe/Zurich. */
    readonly timeZone: string;
  };
  readonly tenant: {
    readonly name: string;
    /** `#rrggbb`, or null for the product's own. */
    readonly accent: string | null;
    /** Address of the picture, or null for the first letter. */
    readonly logo: string | null;
  };
  /** Keys to which the person gave other deeds, and whether single letters do anything. */
  readonly keys: { readonly changed: Readonly<Record<string, string>>; readonly off: boolean };
  readonly can: {
    readonly desk: boolean;
    readonly lead: boolean;
    readonly admin: boolean;
    readonly tenant: boolean;
    readonly privacy: boolean;
    readonly account: boolean;
  };
}

/** Given by the shell around every page that needs somebody signed in. */
export const SessionContext = createContext<Session | null>(null);

/** The session; only within pages for which somebody has signed in. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (session === null) throw new Error('useSession outside of a signed-in page');
  return session;
}
