import '../../kernel/net/raised.ts';
import { keepRefusals } from '../../kernel/net/keep-refusals.ts';

type Command = (args: readonly string[]) => Promise<void>;

/** Each brings its own part of the house with it: all of them take half a second to load, and a migration needs little of it. */
const commands: Record<string, () => Promise<Command>> = {
  migrate: async () => (await import('./migrate.ts')).migrateCommand,
  'audit:verify': async () => (await import('./audit-verify.ts')).auditVerifyCommand,
  import: async () => (await import('./import-command.ts')).importCommand,
  seed: async () => (await import('./seed-command.ts')).seedCommand,
  'seed:bench': async () => (await import('./seed-bench/command.ts')).seedBenchCommand,
  operator: async () => (await import('./operator-command.ts')).operatorCommand,
  'policy:prove': async () => (await import('./policy-prove.ts')).policyProveCommand,
};

keepRefusals('cli');
const [name = '', ...args] = process.argv.slice(2);
const load = commands[name];
if (load === undefined) {
  console.error(`No command named "${name}"; there are ${Object.keys(commands).join(', ')}.`);
  process.exit(1);
}
try {
  const command = await load();
  await command(args);
  process.exit(0);
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : String(fault));
  process.exit(1);
}
