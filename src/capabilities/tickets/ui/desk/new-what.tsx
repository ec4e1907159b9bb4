import { problemOf } from '../../../../kernel/web/problem.ts';
import { ComboBox } from '../../../../ui-kit/combo-box.tsx';
import type { Option } from '../../../../ui-kit/option-item.tsx';
import { useOffered } from '../../../catalog/ui/public-data.ts';
import type { NewDraft, NewDraftInWork } from './new-draft.ts';
import { useDeskWords } from './words.ts';

const kinds = ['incident', 'request'] as const;

/** Incident, request, or one of the request types that are meant for whom it is. */
export function WhatPicker({ draft: { given, change }, refused }: { draft: NewDraftInWork; refused: unknown }) {
  const say = useDeskWords();
  const offered = useOffered(given.requester?.id);
  const lines = { incident: say('isBroken'), request: say('isWished') };
  const plain = kinds.map((id) => ({ id, label: say(id), line: lines[id], group: say('withoutForm') }));
  const find = async (words: string): Promise<Option[]> => {
    const wanted = words.toLowerCase().split(/\s+/);
    const fits = (text: string) => wanted.every((word) => text.includes(word));
    const types = (await offered()).filter(({ found }) => fits(found));
    return [
      ...plain.filter(({ label, line }) => fits(`${label} ${line}`.toLowerCase())),
      ...types.map(({ key, name, service }) => ({ id: `type:${key}`, label: name, group: service })),
    ];
  };
  return (
    <ComboBox
      // Another requester is offered something else.
      key={given.requester?.id ?? 'me'}
      label={say('whatIsIt')}
      help={say('whatIsItHelp')}
      find={find}
      value={chosen(given, plain)}
      onChange={(option) => change(option === null ? { kind: 'incident', asked: null } : whatOf(option))}
      placeholder={say('incident')}
      error={refused === null ? undefined : problemOf(refused).detail}
    />
  );
}

/** An incident stands there unchosen, so that whoever types at once finds what they type. */
function chosen({ asked, kind }: NewDraft, plain: readonly Option[]): Option | null {
  if (asked !== null) return { id: `type:${asked.key}`, label: asked.name };
  return kind === 'incident' ? null : (plain.find(({ id }) => id === kind) ?? null);
}

function whatOf({ id, label }: Option): Partial<NewDraft> {
  const kind = kinds.find((one) => one === id);
  return kind === undefined ? { asked: { key: id.replace('type:', ''), name: label } } : { kind, asked: null };
}
