// The launcher with other programs in place of Candor's, in a process of its own, which a test may kill.

import { runCli } from '../../bin/cli.mjs';
import { dev } from '../../bin/dev.mjs';
import { Ending, endWithSignals } from '../../bin/ending.mjs';
import { optionsFrom } from '../../bin/options.mjs';
import { start } from '../../bin/start.mjs';
import { sentenceOf } from '../../bin/start-refusal.mjs';

const [home = '', command = '', parts = '{}', ...args] = process.argv.slice(2);
const say = (/** @type {string} */ words) => console.info(words);

try {
  const ending = new Ending();
  endWithSignals(ending, say);
  const call = { home, parts: JSON.parse(parts), options: optionsFrom(home, process.env), command, say, ending };
  const commands = { start, dev };
  process.exitCode =
    command in commands ? await commands[/** @type {'start' | 'dev'} */ (command)](call) : await runCli(call, [command, ...args]);
} catch (fault) {
  console.error(sentenceOf(fault));
  process.exitCode = 1;
}
