/** What a fact may be: ids, enums, numbers, times; never what a person wrote or is called. */
export type Fact = string | number | boolean | null | readonly string[];

/** An old and a new value of a field which is not personal. */
export type FactChange = { readonly [field: string]: readonly [from: Fact, to: Fact] };

/** Free text and personal values, sealed under the key of the one person they are about. */
export type NewPayload = { readonly subjectId: string; readonly content: Readonly<Record<string, unknown>> };

/** An event as a deed gives it to the log. */
export type NewEvent = {
  /** `object.verb`, for instance `ticket.changed`. */
  readonly type: string;
  /** What it happened to. */
  readonly objectId: string;
  /** Survives erasure; enough for rules, clocks and history in outline. */
  readonly facts?: Readonly<Record<string, Fact | FactChange>>;
  readonly payloads?: readonly NewPayload[];
  /** When it happened, if not in this transaction: a replayed import. UTC. */
  readonly at?: Date;
  /** Who did it, if not the caller: a replayed import. */
  readonly actorId?: string;
};

/** An event as subscribers read it. */
export type LoggedEvent = {
  readonly id: string;
  readonly tenantId: string;
  readonly type: string;
  readonly objectId: string;
  readonly actorId: string;
  readonly at: Date;
  readonly facts: Readonly<Record<string, Fact | FactChange>>;
};
