import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { textLanguage } from '../../../../kernel/shared/locales.ts';
import { useLanguage } from '../../../../kernel/web/language.ts';
import { Button } from '../../../../ui-kit/button.tsx';
import { Meter, Timeline, type TimelineStep } from '../../../../ui-kit/progress.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import type { PlanReply } from '../../contract-plans.ts';
import { planQuery, useDecide } from './data.ts';
import styles from './plan.module.css';
import { usePlanWords } from './words.ts';

type Step = PlanReply['steps'][number];
export type Side = 'asked' | 'workspace';

const over = new Set<Step['state']>(['done', 'passed']);

/** How a request goes on, step by step: in plain words for who asked, with teams and what has to be decided for those who work on it. */
export function PlanOfTicket({ number, side }: { number: string; side: Side }) {
  const say = usePlanWords();
  const { data, error, refetch } = useQuery(planQuery(number));
  if (data === undefined && error !== null) return <ErrorState error={error} onRetry={refetch} look="inline" />;
  if (data === undefined || data.steps.length < 2) return null;
  const done = data.steps.filter(({ state }) => over.has(state)).length;
  const told = say('progress', { done, all: data.steps.length });
  return (
    <section className={styles[side]} aria-label={say('plan')}>
      <h2>{say('plan')}</h2>
      <p>{told}</p>
      <Meter value={(100 * done) / data.steps.length} label={told} />
      <Steps steps={data.steps} number={number} side={side} />
    </section>
  );
}

const phases = { coming: 'next', running: 'now', done: 'done', failed: 'now', passed: 'done', ended: 'done' } as const;

function Steps({ steps, number, side }: PlanReply & { number: string; side: Side }) {
  const say = usePlanWords();
  const language = textLanguage(useLanguage());
  const line = useLine(side);
  const isEnded = steps.some(({ state }) => state === 'ended');
  const shown = steps.map((step): TimelineStep => {
    const dropped = isEnded && step.state === 'coming';
    const said: ReactNode =
      side === 'workspace' && step.state === 'failed' ? (
        <Decide key={step.key} number={number} step={step} name={step.title[language]} />
      ) : undefined;
    return {
      id: step.key,
      what: step.title[language],
      when: dropped ? say('stepDropped') : line(step),
      phase: phases[step.state],
      ...(said === undefined ? {} : { said }),
    };
  });
  return <Timeline steps={shown} label={say('plan')} />;
}

/** What is to be said of a step beyond its phase. */
function useLine(side: Side): (step: Step) => string | undefined {
  const say = usePlanWords();
  const running = useRunning();
  const ofApproval = useApprovalLine(side);
  const lines: Partial<Record<Step['state'], string>> = {
    passed: say('stepPassed'),
    failed: say(side === 'asked' ? 'stepClarified' : 'stepFailed'),
    ended: say('stepFailed'),
  };
  return (step) => {
    if (step.kind === 'approval') return ofApproval(step);
    return step.state === 'running' ? running(step) : lines[step.state];
  };
}

/** An approval is nobody's work: it waits for an answer, and then has one. */
function useApprovalLine(side: Side): (step: Step) => string | undefined {
  const say = usePlanWords();
  return ({ state }) => {
    if (state === 'coming') return undefined;
    if (state === 'failed') return say(side === 'asked' ? 'stepClarified' : 'approvalRejected');
    return say(`approval_${state}`);
  };
}

function useRunning(): (step: Step) => string | undefined {
  const say = usePlanWords();
  return ({ team, task, attempt }) => {
    if (team === null) return undefined;
    const where = task === null ? say('withTeam', { team }) : say('withTask', { team, task });
    return attempt === 1 ? where : `${where}, ${say('attempt', { attempt })}`;
  };
}

const choices = ['again', 'goOn', 'end'] as const;

/** Whoever works on the request says what comes after a step that failed. */
function Decide({ number, step, name }: { number: string; step: Step; name: string }) {
  const say = usePlanWords();
  const { mutate, isPending, error } = useDecide(number);
  return (
    <fieldset className={styles['decide']}>
      <legend>{say('whatNext')}</legend>
      {choices.map((choice) => (
        <Button
          key={choice}
          isDisabled={isPending}
          aria-label={`${say(choice)}: ${say(`${choice}Help`, { step: name })}`}
          onPress={() => mutate({ step: step.key, choice })}
        >
          {say(choice)}
        </Button>
      ))}
      {error !== null && <ErrorState error={error} look="inline" />}
    </fieldset>
  );
}
