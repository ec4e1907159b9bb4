/** What of the missed targets is shown: in the address, so that it can be kept and sent. */
export interface BreachSearch {
  team?: string | undefined;
  level?: string | undefined;
  days?: number | undefined;
  all?: true | undefined;
}

export const periods = [7, 30, 90, 365] as const;
export const usualPeriod = 30;

const textIn = (value: unknown): string | undefined => (typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value) ? value : undefined);

/** What an address says, as far as it says something that can be meant. */
export function readBreaches({ team, level, days, all }: Record<string, unknown>): BreachSearch {
  return {
    team: textIn(team),
    level: textIn(level),
    days: periods.find((one) => one === Number(days)),
    all: all === true || all === 'true' ? true : undefined,
  };
}
