import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Badge } from '../../../../ui-kit/badge.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { Icon } from '../../../../ui-kit/icon.tsx';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import { drawings, type IconName } from '../../../../ui-kit/icon-drawings.tsx';
import { Loaded, PagePart, Row, RowList } from '../../../../ui-kit/page.tsx';
import { EmptyState } from '../../../../ui-kit/states.tsx';
import type { CategoryReply } from '../../contract-settings.ts';
import { categoriesQuery } from '../data.ts';
import { useSaid } from '../localised.ts';
import styles from './admin.module.css';
import { CategoryDialog } from './category-dialog.tsx';
import { mostLevels, type Placed, treeOf } from './tree.ts';
import { useKnowledgeAdminWords } from './words.ts';

type Open = { category: CategoryReply | null; below: string | null };
/** Where the articles of a department stand. */
export function Categories({ workspace }: { workspace: string }) {
  const say = useKnowledgeAdminWords();
  const asking = useQuery(categoriesQuery(workspace));
  const [open, show] = useState<Open | null>(null);
  const add = (
    <Button icon="plus" look="primary" onPress={() => show({ category: null, below: null })}>
      {say('newCategory')}
    </Button>
  );
  return (
    <PagePart title={say('categories')} help={say('categoriesHelp')} end={add}>
      <Loaded asking={asking} rows={4}>
        {({ items }) => (
          <>
            {items.length === 0 && <EmptyState icon="book">{say('noCategories')}</EmptyState>}
            {items.length > 0 && (
              <RowList label={say('categories')}>
                {treeOf(items).map((placed) => (
                  <CategoryRow key={placed.category.id} {...placed} onOpen={show} />
                ))}
              </RowList>
            )}
            {open !== null && (
              <CategoryDialog workspace={workspace} all={items} category={open.category} below={open.below} onClose={() => show(null)} />
            )}
          </>
        )}
      </Loaded>
    </PagePart>
  );
}

const isDrawn = (name: string): name is IconName => Object.hasOwn(drawings, name);

function CategoryRow({ category, depth, onOpen }: Placed & { onOpen: (open: Open) => void }) {
  const say = useKnowledgeAdminWords();
  const name = useSaid()(category.name);
  const end = (
    <>
      {!category.active && <Badge>{say('withdrawn')}</Badge>}
      {category.active && depth < mostLevels - 1 && (
        <IconButton icon="plus" label={say('newBelow', { name })} onPress={() => onOpen({ category: null, below: category.id })} />
      )}
      <IconButton icon="edit" label={say('editCategory', { name })} onPress={() => onOpen({ category, below: null })} />
    </>
  );
  return (
    <Row isOff={!category.active} end={end}>
      <span className={styles['branch']} data-depth={depth}>
        <Icon name={isDrawn(category.icon) ? category.icon : 'book'} /> {name}
      </span>
    </Row>
  );
}
