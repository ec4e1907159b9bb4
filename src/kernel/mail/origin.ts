import { addressOfTenant } from '../db/installation.ts';
import { isLocalName } from '../net/local-name.ts';

/**
 * Where a letter leads that no request caused, and that therefore nobody's browser has named: under TLS everywhere but on this machine,
 * where the launcher names the port.
 */
export async function originOfTenant(tenantId: string): Promise<string> {
  const host = (await addressOfTenant(tenantId)) ?? 'localhost';
  const isHere = isLocalName(host);
  const port = process.env['CANDOR_PUBLIC_PORT'] || (isHere ? process.env['PORT'] || '3000' : '');
  return `${isHere ? 'http' : 'https'}://${host}${port === '' ? '' : `:${port}`}`;
}
