import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type Actor, permitNew } from '../../../kernel/access/access.ts';
import type { OpenableFile } from '../../../kernel/files/files.ts';
import { openSealedBytes, storeSealed } from '../../../kernel/files/sealed.ts';
import { newId } from '../../../kernel/shared/ids.ts';
import { needsStorage } from '../../subscription/public.ts';
import type { SealedField } from '../contract-sealed.ts';
import { noteBytes } from '../store-files.ts';
import { bodyOf, mostBytes, reading } from './files.ts';
import { type NewSealed, opened, sealable, sealContent } from './sealed.ts';

/** What is sealed of a file: all of it but that it is there. */
const Sealed = z.object({
  name: z.string(),
  mediaType: z.string(),
  bytes: z.number(),
  key: z.string(),
  nonce: z.string(),
  tag: z.string(),
});

type Wanted = NewSealed & { readonly reference: string; readonly name: string };

/** Seals a file as words are sealed: asked before the bytes are taken in, and again once they are, for much can change meanwhile. */
export async function sealFile(actor: Actor, request: FastifyRequest, { reference, name, ...wanted }: Wanted): Promise<SealedField> {
  const id = await reading(actor, async (call) => {
    await sealable(call, reference, wanted);
    await needsStorage(call);
    const fresh = newId(call.tx.now.getTime());
    await noteBytes(call.tx, permitNew({ id: fresh }, 'attach', true));
    return fresh;
  });
  const stored = await storeSealed({ tenantId: actor.tenantId, id }, bodyOf(request), mostBytes);
  return await reading(actor, (call) => sealContent(call, reference, wanted, { id, content: { name, ...stored }, bytes: stored.bytes }));
}

/** Opens one for whoever can; that they did is noted before they get a byte, with what they opened it by. */
export const openSealedFile = (actor: Actor, id: string): Promise<{ name: string; file: OpenableFile }> =>
  reading(actor, async (call) => {
    const { name, ...sealed } = Sealed.parse(await opened(call, id, true));
    return { name, file: openSealedBytes({ tenantId: actor.tenantId, id }, sealed) };
  });
