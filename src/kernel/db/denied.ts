/** The relation that PostgreSQL refused (SQLSTATE 42501), by name; undefined for any other fault. Nothing else of its message is kept. */
export function deniedRelation(fault: unknown): string | undefined {
  if (!(fault instanceof Error) || !('code' in fault) || fault.code !== '42501') return undefined;
  return /^permission denied for [a-z ]+ ([a-z_][a-z0-9_.]*)/.exec(fault.message)?.[1] ?? unnamed;
}

/** The wall between tenants refuses with the same code. */
const unnamed = 'unnamed';
