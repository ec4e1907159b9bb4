// `npm run schema`: writes db/schema.sql anew.
import { resolve } from 'node:path';
import { writeSchema } from './schema.mjs';

await writeSchema(resolve(import.meta.dirname, '..'));
