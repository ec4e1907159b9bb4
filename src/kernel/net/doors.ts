import { saveSetting, setting } from '../db/installation.ts';

/** Where somebody outside comes in, by way of a proxy or a mail server in front: the server's pages, and the worker's intake of mail. */
export type Door = 'server' | 'mail';

/** Each program says at its start on which port of this machine it listens; null: it does not. */
export const noteDoor = (door: Door, port: number | null): Promise<void> => saveSetting(`door.${door}`, { port });

/** The port as the running program told it; undefined where it takes nothing in, or never ran. */
export const doorOf = async (door: Door): Promise<number | undefined> =>
  (await setting<{ port: number | null }>(`door.${door}`))?.port ?? undefined;
