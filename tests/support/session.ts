import pg from 'pg';
import type { TestHouse } from './house.ts';

export type Session = pg.Client;

/** A session of its own on the database of a house: of its owner, or of a login of ours. */
export async function sessionOf({ ownerUrl }: TestHouse, login?: { readonly name: string; readonly password: string }): Promise<Session> {
  const url = new URL(ownerUrl);
  if (login !== undefined) Object.assign(url, { username: login.name, password: login.password });
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  return client;
}
