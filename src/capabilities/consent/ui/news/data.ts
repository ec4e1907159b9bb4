import { queryOptions } from '@tanstack/react-query';
import type { AskedClass } from '../../../../kernel/shared/message-classes.ts';
import { client } from '../../../../kernel/web/api.ts';
import type { messagesContract } from '../../contract-messages.ts';

export const messages = client<typeof messagesContract>('messages');

export const toldQuery = queryOptions({ queryKey: ['news', 'told'], queryFn: () => messages.told() });

/** People answer while one writes: asked anew at each look. */
export const audienceQuery = (of: AskedClass) =>
  queryOptions({ queryKey: ['news', 'audience', of], queryFn: () => messages.audience({ class: of }), staleTime: 0 });
