import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../../../ui-kit/page.tsx';
import { Tile } from '../../../ui-kit/tile.tsx';
import type { ControlReply } from '../contract.ts';
import type { State } from '../shared/catalog.ts';
import { controlsQuery } from './data.ts';
import { useControlWords } from './words.ts';

/** How many measures are in order, and what is not. */
export const ControlsTile = () => (
  <div>
    <Loaded asking={useQuery(controlsQuery)} rows={2}>
      {({ items }) => <Sum items={items} />}
    </Loaded>
  </div>
);

function Sum({ items }: { items: readonly ControlReply[] }) {
  const say = useControlWords();
  const of = (...states: State[]): number => items.filter(({ state }) => states.includes(state)).length;
  const [red, stale, gap] = [of('red', 'suspect'), of('stale'), of('gap')];
  const told = [
    ...(red > 0 ? [say('tileRed', { count: red })] : []),
    ...(stale > 0 ? [say('tileStale', { count: stale })] : []),
    ...(gap > 0 ? [say('tileGap', { count: gap })] : []),
  ];
  return (
    <Tile
      to="/admin/controls"
      label={say('controls')}
      figure={say('tileOf', { green: of('green'), count: items.length })}
      tone={red + stale > 0 ? 'danger' : gap > 0 ? 'warning' : 'good'}
      line={told.length === 0 ? say('tileAll', { count: items.length }) : told.join(' · ')}
    />
  );
}
