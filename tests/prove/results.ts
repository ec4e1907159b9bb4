import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const Test = z.object({ name: z.string(), status: z.string(), seconds: z.number(), failure: z.string().optional() });
const Result = z.object({
  part: z.string(),
  says: z.string(),
  holds: z.boolean(),
  /** The commit it ran on, and a digest of everything that runs: what only changes words does not undo a proof. */
  commit: z.string(),
  code: z.string(),
  seed: z.number(),
  startedAt: z.string(),
  seconds: z.number(),
  figures: z.array(z.string()),
  tests: z.array(Test),
  /** What it said last, if it did not hold. */
  lastWords: z.string().optional(),
});
const Kept = z.object({ versions: z.record(z.string(), z.string()), results: z.array(Result) });
export type Result = z.infer<typeof Result>;
export type Kept = z.infer<typeof Kept>;

/** The report of a day, as data beside its page. */
export class Notebook {
  readonly #folder: string;
  readonly #day: string;

  constructor(home: string, day: string) {
    this.#folder = join(home, 'docs/proofs');
    this.#day = day;
  }

  readonly path = (kind: 'md' | 'json'): string => join(this.#folder, `${this.#day}-foundation.${kind}`);

  /** What was proved already; an earlier day's counts as long as the code is the same. */
  known(): Result[] {
    return this.#read(this.path('json')) ?? [];
  }

  /** The newest result of a part over all days. */
  newest(part: string): Result | undefined {
    if (!existsSync(this.#folder)) return undefined;
    const files = readdirSync(this.#folder).filter((name) => name.endsWith('-foundation.json'));
    const all = files.sort().flatMap((name) => this.#read(join(this.#folder, name)) ?? []);
    return all.findLast((result) => result.part === part);
  }

  write(kept: Kept, page: string): void {
    mkdirSync(this.#folder, { recursive: true });
    writeFileSync(this.path('json'), `${JSON.stringify(kept, undefined, 2)}\n`);
    writeFileSync(this.path('md'), page);
  }

  #read(path: string): Result[] | undefined {
    return existsSync(path) ? Kept.parse(JSON.parse(readFileSync(path, 'utf8'))).results : undefined;
  }
}
