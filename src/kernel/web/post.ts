import { currentLanguage } from './language.ts';
import { signalHeaders } from './privacy-signal.ts';

/** Says something to a route beside the contract; rejects if it was not taken. */
export async function post(path: string): Promise<void> {
  const reply = await fetch(path, { method: 'POST', headers: { 'accept-language': currentLanguage(), ...signalHeaders() } });
  if (!reply.ok) throw new Error(`Not taken: ${reply.status}`);
}
