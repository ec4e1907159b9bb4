/** The last run of an assertion, as it is kept. */
export type ProofRow = {
  readonly assertion: string;
  readonly ranAt: Date;
  readonly heldAt: Date | null;
  readonly software: string;
  readonly failures: number;
  readonly redSince: Date | null;
  readonly fault: string | null;
};
