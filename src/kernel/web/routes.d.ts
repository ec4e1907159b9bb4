/** Method and path of each route by its place in the contract; put in by the build, so that no validator travels to the browser. */
declare const __ROUTES__: Readonly<Record<string, string>>;
