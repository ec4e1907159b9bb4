// The OpenAPI document through Redocly's linter: what a generator of clients would stumble over.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { apiDocument } from '../src/apps/server/api-document.ts';

/** @param {string} home */
export async function openApiFaults(home) {
  const document = await apiDocument();
  if (Object.keys(document.paths).length === 0) return ['nothing-seen: the document has no path'];
  return lintFaults(home, JSON.stringify(document, null, 1));
}

/** @param {string} home @param {string} text */
export function lintFaults(home, text) {
  const folder = mkdtempSync(join(tmpdir(), 'candor-openapi-'));
  try {
    const file = join(folder, 'openapi.json');
    writeFileSync(file, text);
    const args = [
      'node_modules/@redocly/cli/bin/cli.js',
      'lint',
      file,
      '--config',
      'redocly.yaml',
      '--format',
      'json',
      '--max-problems',
      '200',
    ];
    const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
    const { stdout, stderr, status } = spawnSync(process.execPath, args, { cwd: home, encoding: 'utf8', env, maxBuffer: 64_000_000 });
    return problemsIn(stdout, stderr, status);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} stdout @param {string} stderr @param {number | null} status */
function problemsIn(stdout, stderr, status) {
  const start = stdout.indexOf('{');
  if (start < 0) return [`openapi The linter did not answer (${status}): ${stderr.slice(0, 500)}`];
  const { problems } = JSON.parse(stdout.slice(start));
  return problems.map(
    (/** @type {{ ruleId: string, message: string, location: { pointer: string }[] }} */ { ruleId, message, location }) =>
      `openapi ${ruleId} ${location[0]?.pointer ?? ''} ${message}`,
  );
}
