import type { Call } from '../../kernel/access/access.ts';
import { deed } from '../../kernel/http/answer.ts';
import { glassContract as glass, sealedContract as sealed } from './contract-sealed.ts';
import { unhandledContract as unhandled } from './contract-unhandled.ts';
import { asReader } from './reader.ts';
import { askForCase, askForField, decide, listAsks, replied } from './service/glass.ts';
import { answerAsked, askHolders, endOpening, fieldAgain, letOpen, listHeld, listSealed, openSealed, seal } from './service/sealed.ts';
import { listUnhandled, nameHandler } from './service/unhandled.ts';

/** No answer is kept, but what it was about: a repeat is answered from what is there then, for whoever may read it then. */
const keptById = <O extends { readonly id: string }>(again: (call: Call, id: string) => Promise<O>) => ({
  keep: ({ id }: { readonly id: string }) => id,
  again: (id: string) => asReader((call: Call) => again(call, id)),
});

export const sealedRoutes = {
  list: deed(
    sealed.list,
    asReader((call, { reference }) => listSealed(call, reference)),
  ),
  seal: deed(
    sealed.seal,
    asReader((call, { reference, ...wanted }) => seal(call, reference, wanted)),
    keptById(fieldAgain),
  ),
  held: deed(sealed.held, asReader(listHeld)),
  open: deed(
    sealed.open,
    asReader((call, { id }) => openSealed(call, id)),
  ),
  letOpen: deed(
    sealed.letOpen,
    asReader((call, { id, ...wanted }) => letOpen(call, id, wanted)),
    keptById(fieldAgain),
  ),
  end: deed(
    sealed.end,
    asReader((call, { id, grant, reason }) => endOpening(call, id, grant, reason)),
  ),
  ask: deed(
    sealed.ask,
    asReader((call, { id, text }) => askHolders(call, id, text)),
    keptById(fieldAgain),
  ),
  answer: deed(
    sealed.answer,
    asReader((call, { id, question, text }) => answerAsked(call, id, { question, text })),
  ),
  breakGlass: deed(
    sealed.breakGlass,
    asReader((call, { id, ...wish }) => askForField(call, id, wish)),
    keptById(replied),
  ),
};

export const glassRoutes = {
  list: deed(glass.list, asReader(listAsks)),
  ask: deed(glass.ask, asReader(askForCase), keptById(replied)),
  decide: deed(
    glass.decide,
    asReader((call, { id, ...decision }, edge) => decide(call, id, decision, edge)),
  ),
};

export const unhandledRoutes = {
  list: deed(unhandled.list, asReader(listUnhandled)),
  name: deed(
    unhandled.name,
    asReader((call, { reference, ...named }) => nameHandler(call, reference, named)),
  ),
};
