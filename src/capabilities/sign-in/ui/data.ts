import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from '../../../kernel/web/api.ts';
import type { NewApiToken, passwordContract, sessionContract, signInLogContract, tokensContract } from '../contract.ts';

const session = client<typeof sessionContract>('session');
const password = client<typeof passwordContract>('password');
const tokens = client<typeof tokensContract>('tokens');
const signIns = client<typeof signInLogContract>('signIns');

/** Where the reader is signed in. */
export const devicesQuery = queryOptions({ queryKey: ['account', 'devices'], queryFn: () => session.devices() });
export const signInsQuery = queryOptions({ queryKey: ['account', 'sign-ins'], queryFn: () => signIns.list({ limit: 10 }) });
export const tokensQuery = queryOptions({ queryKey: ['account', 'tokens'], queryFn: () => tokens.list() });

/** Whether the password was given just now. What cannot be asked counts as no: then the dialog says what is wrong. */
export const isProved = (): Promise<boolean> =>
  session.seeProof().then(
    ({ until }) => until !== null,
    () => false,
  );
export const useProve = () => useMutation({ mutationFn: (given: string) => session.prove({ password: given }) });

/** Whom a link from a mail is for; asked once, for asking does not use it up. */
export const linkQuery = (token: string) =>
  queryOptions({
    queryKey: ['account', 'link', token],
    queryFn: () => password.checkLink({ token }),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });

function useAccountDeed<Input, Output>(deed: (input: Input) => Promise<Output>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: deed, onSuccess: () => queries.invalidateQueries({ queryKey: ['account'] }) });
}

export const useSignOutThere = () => useAccountDeed((id: string) => session.endDevice({ id }));
export const useChangePassword = () => useAccountDeed((input: { current: string; password: string }) => password.changeOwn(input));
export const useMakeToken = () => useAccountDeed((input: NewApiToken) => tokens.create(input));
export const useRevokeToken = () => useAccountDeed((id: string) => tokens.revoke({ id }));
export const useAskReset = () => useMutation({ mutationFn: (email: string) => password.askReset({ email }) });
export const useSetByLink = () => useMutation({ mutationFn: (input: { token: string; password: string }) => password.setByLink(input) });
