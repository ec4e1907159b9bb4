import pg from 'pg';
import { type Shape, shapeOf } from './shape.ts';
import { wireValue } from './wire-value.ts';

/** What a statement answered. */
export type Reply = { readonly rows: readonly unknown[]; readonly count: number; readonly command: string };

export type Question = { readonly name: string | undefined; readonly text: string; readonly values: readonly unknown[] };

/**
 * What has to be known of a connection: which statements it holds by name, and what their rows look like, once that was told. Of one that was
 * sent in a wave which failed nobody knows whether it is held.
 */
type Prepared = Map<string, Shape | 'doubtful' | undefined>;

type Wire = {
  readonly stream: { cork(): void; uncork(): void };
  parse(query: { name: string; text: string }): void;
  close(what: { type: 'S'; name: string }): void;
  bind(config: { statement: string; values: readonly unknown[] }): void;
  describe(what: { type: 'P' }): void;
  execute(): void;
  sync(): void;
};

type Asked = Question & {
  readonly sent: readonly unknown[];
  readonly rows: unknown[];
  readonly answered: (reply: Reply) => void;
  readonly failed: (fault: unknown) => void;
};

const rowless = shapeOf([]);
const prepared = new WeakMap<object, Prepared>();

/**
 * Statements that travel together: one write there, one answer back, and one `Sync` behind them all. `pg` by itself ends each statement with
 * a `Sync` of its own, which costs both sides a system call a statement. Up to the `Sync` they are one transaction of their own where none
 * was begun; after a failure the rest is skipped, and told the same fault.
 */
export class Wave extends pg.Query {
  readonly #asked: Asked[] = [];
  #at = 0;
  #shape: Shape | undefined;
  #known: Prepared = new Map();
  readonly #new = new Set<string>();

  constructor() {
    // `pg` takes only its own kind into a pipeline.
    super('');
  }

  get isEmpty(): boolean {
    return this.#asked.length === 0;
  }

  /** Adds a statement; what cannot be a value is refused here, before anything was sent. */
  ask(question: Question): Promise<Reply> {
    const sent = question.values.map(wireValue);
    return new Promise((answered, failed) => void this.#asked.push({ ...question, sent, rows: [], answered, failed }));
  }

  override submit = (connection: unknown): null => {
    const wire = connection as Wire;
    this.#known = prepared.get(wire) ?? new Map();
    prepared.set(wire, this.#known);
    wire.stream.cork();
    for (const asked of this.#asked) this.#send(wire, asked);
    wire.sync();
    wire.stream.uncork();
    this.#begin();
    return null;
  };

  #send(wire: Wire, { name, text, sent }: Asked): void {
    if (name === undefined) wire.parse({ name: '', text });
    else this.#prepare(wire, name, text);
    wire.bind({ statement: name ?? '', values: sent });
    if (name === undefined || this.#known.get(name) === undefined) wire.describe({ type: 'P' });
    wire.execute();
  }

  /** To close what is not there is no fault; to prepare what is there is one. */
  #prepare(wire: Wire, name: string, text: string): void {
    const isDoubtful = this.#known.get(name) === 'doubtful';
    if (this.#known.has(name) && !isDoubtful) return;
    if (isDoubtful) wire.close({ type: 'S', name });
    wire.parse({ name, text });
    this.#known.set(name, undefined);
    this.#new.add(name);
  }

  /** A name that another wave of this connection sent, but whose shape was not told yet, is looked up again when its rows come. */
  #begin(): void {
    const name = this.#asked[this.#at]?.name;
    this.#shape = name === undefined ? undefined : shapeIn(this.#known, name);
  }

  handleRowDescription({ fields }: { fields: Parameters<typeof shapeOf>[0] }): void {
    const name = this.#asked[this.#at]?.name;
    this.#shape = shapeOf(fields);
    if (name !== undefined) this.#known.set(name, this.#shape);
  }

  handleDataRow({ fields }: { fields: (string | null)[] }): void {
    this.#asked[this.#at]?.rows.push(this.#shape?.row(fields));
  }

  handleCommandComplete({ text }: { text: string }): void {
    const asked = this.#asked[this.#at];
    if (this.#shape === undefined && asked?.name !== undefined) this.#known.set(asked.name, rowless);
    this.#at += 1;
    this.#begin();
    const [command = '', ...figures] = text.split(' ');
    asked?.answered({ rows: asked.rows, command, count: Number(figures.at(-1) ?? 0) });
  }

  handleEmptyQuery(): void {
    this.handleCommandComplete({ text: '' });
  }

  handleError(fault: unknown): void {
    this.#failAll(fault);
  }

  handleReadyForQuery(): void {
    // Each statement was answered when it was complete.
  }

  #failAll(fault: unknown): void {
    for (const { name, failed } of this.#asked.slice(this.#at)) {
      if (name !== undefined && this.#new.has(name)) this.#known.set(name, 'doubtful');
      failed(fault);
    }
    this.#at = this.#asked.length;
  }
}

function shapeIn(known: Prepared, name: string): Shape | undefined {
  const shape = known.get(name);
  return shape === 'doubtful' ? undefined : shape;
}
