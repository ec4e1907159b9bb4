import { z } from 'zod';

const name = /^[a-zA-Z]{1,40}$/;
const most = 100;

/** Which keys do what, where a person wants them otherwise. */
export const KeySetting = z.object({
  changed: z
    .record(z.string().regex(name), z.string().max(40))
    .refine((keys) => Object.keys(keys).length <= most, `At most ${most} keys.`)
    .describe('Deed → key, for instance select: "t"; an empty text: no key. What is left out is as usual.'),
  off: z.boolean().describe('Single letters do nothing.'),
});
export type KeySetting = z.infer<typeof KeySetting>;

export const usualKeys: KeySetting = { changed: {}, off: false };
