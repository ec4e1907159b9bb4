type State = { shift: number };

const state: State = { shift: 0 };

/** The injected clock: the machine's time plus the shift of a test installation. UTC, milliseconds. */
export const now = (): Date => new Date(Date.now() + state.shift);

/** The machine's own time, which no test moves: for signs of life only. */
export const machineTime = (): number => Date.now();

/** Moves the clock of this process; only tests and an installation started with CANDOR_TEST_CLOCK=1 call it. */
export const shiftClock = (milliseconds: number): void => {
  state.shift = milliseconds;
};

/** By how many milliseconds this process's clock is ahead of the machine's. */
export const clockShift = (): number => state.shift;
