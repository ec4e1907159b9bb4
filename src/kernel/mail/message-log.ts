import { sql } from '../db/sql.ts';
import type { Tx } from '../db/tx.ts';
import { type Channel, messageClasses } from '../shared/message-classes.ts';
import type { LetterKind } from './letter.ts';
import type { Way } from './post.ts';

type Noted = {
  readonly id: string;
  readonly personId: string | null;
  readonly channel: Channel;
  readonly kind: LetterKind;
  readonly unsubscribe?: Buffer | undefined;
  readonly newsId?: string | undefined;
};

/** Writes down that somebody was written to: the class, on what that rests, and the wording; never the words. */
export const noteMessage = (tx: Tx, { id, personId, channel, kind, unsubscribe, newsId }: Noted): Promise<number> =>
  tx.run(
    sql`insert into app.message_log (tenant_id, id, person_id, class, basis, channel, template, version, unsubscribe, news_id, at)
        values (${tx.tenantId}, ${id}, ${personId}, ${kind.class}, ${messageClasses[kind.class].basis}, ${channel}, ${kind.template},
          ${kind.version}, ${unsubscribe ?? null}, ${newsId ?? null}, ${tx.now})`,
    'mail.log',
  );

/** Writes down how it travelled, once it left; of a letter that is sent again the last journey counts. */
export const noteWay = (tx: Tx, id: string, way: Way): Promise<number> =>
  tx.run(sql`update app.message_log set way = ${way} where tenant_id = ${tx.tenantId} and id = ${id}`, 'mail.way');
