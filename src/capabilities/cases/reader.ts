import type { Call } from '../../kernel/access/access.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { Edge } from '../../kernel/http/edge.ts';

/**
 * Names the reader of confidential cases to this transaction, and its moment. The walls of the case tables ask for it (decision 0030): without it
 * they are empty. Nothing but this capability may call it, and never for somebody else than the actor.
 */
export const nameReader = ({ tx, actor }: Call): Promise<unknown> =>
  tx.rows(
    sql`select set_config('app.case_reader', ${actor.kind === 'machine' ? '' : actor.id}, true), set_config('app.case_moment', ${tx.now.toISOString()}, true)`,
    'cases.reader',
  );

type Answer<I, O, E> = (call: Call, input: I, edge: E) => Promise<O>;

/** A deed as its actor's reading of cases: the reader is named in the wave of its first statement. */
export const asReader =
  <I, O, E = Edge>(act: Answer<I, O, E>): Answer<I, O, E> =>
  async (call, input, edge) => {
    const naming = nameReader(call);
    const [answer] = await Promise.all([act(call, input, edge), naming]);
    return answer;
  };
