import { ask, close, note, reopen, solve, type Step, type Story, take, tasksDone, thanks, wait } from '../../stories.ts';

type Outcome = 'new' | 'canceled' | `${'working' | 'waiting' | 'vendor' | 'problem' | 'solved' | 'closed' | 'reopened'}:${string}`;

/** A ticket in one line. */
export type Short = readonly [ago: number, by: string, of: string, title: string, outcome: Outcome, said?: string];

const thanked = ['Thank you!', 'Works again, thanks.', 'Great, that was quick.', 'Perfect, thank you very much.'];
const gedankt = ['Danke!', 'Geht wieder, vielen Dank.', 'Super, das ging schnell.', 'Perfekt, herzlichen Dank.'];
const isGerman = (text: string): boolean => /[äöüß]| (ist|sind|der|die|das|für|im|am|bis|neu|auf)\b/i.test(text);
const begun = ['Looked at it, goes on after the next appointment.', 'Called back, nobody there; trying again in the afternoon.', 'Needs a look at the spot.'];

const pick = (all: readonly string[], at: number): string => all[at % all.length] ?? '';

/** What became of it, as steps. Odd lines are thanked for, others are closed silently; so it is in life. */
function lifeOf(outcome: Outcome, said: string, at: number): Step[] {
  const [what, who = ''] = outcome.split(':');
  const hour = 60 + ((at * 37) % 200);
  const ended = [tasksDone(who, hour), solve(who, said, 4)];
  const pause = (reason: string) => [take(who, 20 + (at % 40)), wait(who, reason, said, undefined, 60)];
  const lives: Record<string, Step[]> = {
    new: [],
    canceled: [{ do: 'cancel', text: said, after: 45 }],
    working: at % 2 === 0 ? [take(who, 15 + (at % 50))] : [take(who, 15 + (at % 50)), note(who, pick(begun, at), 30)],
    waiting: [take(who, 18), ask(who, said, 40)],
    vendor: pause('awaitingVendor'),
    problem: pause('awaitingProblem'),
    solved: [take(who, 12 + (at % 60)), ...ended],
    reopened: [take(who, 30), ...ended, reopen(isGerman(said) ? 'Leider ist es wieder da.' : 'Sorry, it is back.', 400)],
    closed: [take(who, 20 + (at % 90)), ...ended, at % 2 === 0 ? close(800 + hour, who) : thanks(pick(isGerman(said) ? gedankt : thanked, at), hour)],
  };
  return lives[what ?? ''] ?? [];
}

/** The story behind a line. */
export const storyOf = ([ago, by, of, title, outcome, said = '']: Short, at: number): Story => ({ ago, by, of, title, then: lifeOf(outcome, said, at) });
