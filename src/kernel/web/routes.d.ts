/** Method and path of each route by its place in the contract; put in by the build, so that no validator travels to the browser. */
declare const __ROUTES__: Readonly<Record<string, string>>;
/** For what and how long the privacy registry lets a column be held that a screen asks for. */
declare const __WHY__: Readonly<Record<string, { readonly purposes: readonly string[]; readonly retention: string }>>;
