import { ApiProblem } from '../../../../kernel/web/api.ts';
import type { DraftInput, TextReply } from '../../contract-texts.ts';

const quiet = 900;

export type Draft = Pick<DraftInput, 'title' | 'summary' | 'body' | 'madeOf'>;
export type Saving = 'saved' | 'waiting' | 'saving' | 'failed' | 'conflict';
export type Standing = { readonly saving: Saving; readonly theirs: TextReply | null; readonly error: unknown };

type Save = (draft: Draft, ifMatch: number) => Promise<TextReply>;

/**
 * Keeps on the server what is being written: a moment after the last letter, one save after the other, for one that overtook another would be
 * refused as late. Where somebody else saved meanwhile it stops and holds both; what could not be sent waits here.
 */
export class DraftKeeper {
  standing: Standing = { saving: 'saved', theirs: null, error: null };
  version: number;
  readonly #save: Save;
  readonly #watchers = new Set<() => void>();
  #waiting: Draft | null = null;
  #running: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(version: number, save: Save) {
    this.version = version;
    this.#save = save;
  }

  readonly watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => void this.#watchers.delete(watcher);
  };

  readonly now = (): Standing => this.standing;

  readonly write = (draft: Draft): void => {
    this.#waiting = draft;
    if (this.standing.saving === 'conflict') return;
    this.#tell({ saving: 'waiting' });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), quiet);
  };

  /** Sends what waits, and gives the version that is there then. */
  readonly flush = async (): Promise<number> => {
    clearTimeout(this.#timer);
    while (this.#running !== null) await this.#running;
    if (this.#waiting === null || this.standing.saving === 'conflict') return this.version;
    this.#running = this.#send(this.#waiting);
    await this.#running;
    this.#running = null;
    return this.version;
  };

  /** What is written here goes over what is there now. */
  readonly keepMine = (): void => {
    this.version = this.standing.theirs?.version ?? this.version;
    this.#tell({ saving: 'waiting', theirs: null });
    void this.flush();
  };

  /** What is there stays, and what was written here is let go. */
  readonly takeTheirs = (): TextReply | null => {
    const { theirs } = this.standing;
    this.version = theirs?.version ?? this.version;
    this.#waiting = null;
    this.#tell({ saving: 'saved', theirs: null, error: null });
    return theirs;
  };

  async #send(draft: Draft): Promise<void> {
    this.#waiting = null;
    this.#tell({ saving: 'saving' });
    try {
      this.version = (await this.#save(draft, this.version)).version;
      this.#tell({ saving: this.#waiting === null ? 'saved' : 'waiting', error: null });
    } catch (fault) {
      // What was not kept waits on, unless something newer does already.
      this.#waiting ??= draft;
      this.#tell(failing(fault));
    }
  }

  #tell(change: Partial<Standing>): void {
    this.standing = { ...this.standing, ...change };
    for (const watcher of this.#watchers) watcher();
  }
}

function failing(fault: unknown): Partial<Standing> {
  if (fault instanceof ApiProblem && fault.status === 412) return { saving: 'conflict', theirs: fault.problem['current'] as TextReply };
  return { saving: 'failed', error: fault };
}
