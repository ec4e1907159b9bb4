import { useInfiniteQuery } from '@tanstack/react-query';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { Loaded, PagePart, Row, RowList } from '../../../../ui-kit/page.tsx';
import { RelativeTime } from '../../../../ui-kit/relative-time.tsx';
import { Tile } from '../../../../ui-kit/tile.tsx';
import type { RefusedAccess } from '../../contract.ts';
import { refusedQuery } from './data.ts';
import styles from './oversight.module.css';
import { useOversightWords } from './words.ts';

/** How many accesses the database refused lately. */
export function RefusedTile() {
  const say = useOversightWords();
  const { number } = useFormats();
  const asked = useInfiniteQuery(refusedQuery);
  return (
    <div>
      <Loaded asking={{ ...asked, data: asked.data?.pages[0] }} rows={2}>
        {({ lately }) => (
          <Tile
            to="/admin/privacy"
            hash="refused"
            label={say('refused')}
            figure={number(lately)}
            tone={lately > 0 ? 'danger' : 'good'}
            line={say(lately > 0 ? 'refusedTileSome' : 'refusedTileNone')}
          />
        )}
      </Loaded>
    </div>
  );
}

/** Who reached for what under which purpose, newest first. */
export function RefusedPart() {
  const say = useOversightWords();
  const asked = useInfiniteQuery(refusedQuery);
  return (
    <div id="refused">
      <PagePart title={say('refused')} help={say('refusedHelp')}>
        <Loaded asking={{ ...asked, data: asked.data?.pages.flatMap(({ items }) => items) }} rows={3}>
          {(items) =>
            items.length === 0 ? (
              <p className={styles['quiet']}>{say('noRefused')}</p>
            ) : (
              <RowList label={say('refused')}>
                {items.map((one) => (
                  <Refused key={one.id} refused={one} />
                ))}
              </RowList>
            )
          }
        </Loaded>
        {asked.hasNextPage && (
          <p className={styles['deeds']}>
            <Button busy={asked.isFetchingNextPage} onPress={() => void asked.fetchNextPage()}>
              {say('earlier')}
            </Button>
          </p>
        )}
      </PagePart>
    </div>
  );
}

function Refused({ refused: { at, by, purpose, relation } }: { refused: RefusedAccess }) {
  const say = useOversightWords();
  return (
    <Row
      line={
        <>
          {by?.name ?? say('house')} · <RelativeTime at={at} />
        </>
      }
    >
      {say('reached', { purpose: say(`purpose_${purpose}`), relation: relation === 'unnamed' ? say('unnamedRelation') : relation })}
    </Row>
  );
}
