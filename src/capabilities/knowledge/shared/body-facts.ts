import type { ArticleBody } from './document/body.ts';
import { filesIn, linksIn } from './document/walk.ts';

const ownFile = /^\/api\/v1\/knowledge\/articles\/[^/]+\/files\/([0-9a-f-]{36})$/;

/** Files of the article that a body offers by a link. */
const offeredBy = (body: ArticleBody): string[] => linksIn(body).flatMap((href) => ownFile.exec(href)?.[1] ?? []);

/** The files of its article that a body shows or offers. */
export const filesOfBody = (body: ArticleBody): string[] => [...new Set([...filesIn(body), ...offeredBy(body)])];
