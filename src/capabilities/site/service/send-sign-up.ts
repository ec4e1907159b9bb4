import { nobody } from '../../../kernel/access/access.ts';
import { transact } from '../../../kernel/db/transact.ts';
import { operatorTenant } from '../../../kernel/http/operator.ts';
import { countVisit } from '../../sign-in/public.ts';
import type { Typed } from '../pages/form.ts';
import type { Shown } from '../pages/shown.ts';
import { filled, siteWords } from '../pages/words.ts';
import { SignUp } from '../shared/sign-up.ts';
import { askSignUp } from './sign-up.ts';
import { textsIn, wrongIn } from './typed.ts';

type Refused = {
  readonly values: Record<string, string>;
  readonly wrong: Typed['wrong'];
  readonly notice: string;
  readonly status: 422 | 429;
};
type Visitor = { readonly network: string; readonly origin: string };

/** Takes what the form brings; what it gives is the form again with what is wrong, and nothing where a letter is on its way. */
export async function sendSignUp(
  body: unknown,
  { locale, serviceName }: Shown,
  { network, origin }: Visitor,
): Promise<Refused | undefined> {
  const words = siteWords(locale);
  const values = textsIn(body);
  const { success, data, error } = SignUp.safeParse(values);
  const sayings = { ...words.wrong, slug: words.wrong.slugForm };
  if (!success) return { values, wrong: wrongIn(error, sayings), notice: words.notSent, status: 422 };
  const tenantId = (await operatorTenant()) ?? '';
  const minutes = await countVisit('sign-up', { tenantId, email: data.email, network });
  if (minutes > 0) return { values, wrong: {}, notice: filled(words.tooMany, { minutes }), status: 429 };
  const isAsked = await transact(nobody(tenantId, 'service'), (call) => askSignUp(call, data, { origin, service: serviceName }));
  return isAsked ? undefined : { values, wrong: { slug: words.wrong.slugTaken }, notice: words.notSent, status: 422 };
}
