import { Logger } from 'graphile-worker';

/** Graphile Worker's own log says nothing: a job's details may name a person. What matters of them, our log says. */
export const silence = new Logger(() => () => undefined);
