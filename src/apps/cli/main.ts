import '../../kernel/net/raised.ts';
import { keepRefusals } from '../../kernel/net/keep-refusals.ts';
import { auditVerifyCommand } from './audit-verify.ts';
import { importCommand } from './import-command.ts';
import { migrateCommand } from './migrate.ts';
import { operatorCommand } from './operator-command.ts';
import { policyProveCommand } from './policy-prove.ts';
import { seedBenchCommand } from './seed-bench/command.ts';
import { seedCommand } from './seed-command.ts';

type Command = (args: readonly string[]) => Promise<void>;

const commands: Record<string, Command> = {
  migrate: migrateCommand,
  'audit:verify': auditVerifyCommand,
  import: importCommand,
  seed: seedCommand,
  'seed:bench': seedBenchCommand,
  operator: operatorCommand,
  'policy:prove': policyProveCommand,
};

keepRefusals('cli');
const [name = '', ...args] = process.argv.slice(2);
const command = commands[name];
if (command === undefined) {
  console.error(`No command named "${name}"; there are ${Object.keys(commands).join(', ')}.`);
  process.exit(1);
}
try {
  await command(args);
  process.exit(0);
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : String(fault));
  process.exit(1);
}
