import type { Call, Permitted } from '../../../kernel/access/access.ts';
import { localeOf } from '../../../kernel/i18n/locale.ts';
import { type SpineTicket, spine } from '../../tickets/public.ts';
import type { ChangeModelDefinition } from '../shared/model.ts';
import type { Whole } from './record.ts';

/** It has its time, and everybody who has to agree did: its tasks are there from now on, once. */
export async function scheduled(
  call: Call,
  ticket: Permitted<SpineTicket, 'schedule'>,
  { tasks }: ChangeModelDefinition,
  { record }: Whole,
): Promise<void> {
  await spine.move(call, ticket.id, ['scheduled']);
  const language = localeOf(call.actor.locale);
  const named = tasks.map(({ title, team }) => ({ title: title[language] || title.en, team, dueAt: record.until }));
  await spine.addTasks(call, ticket.id, named);
}
