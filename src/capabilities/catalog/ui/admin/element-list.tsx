import { GridList, GridListItem } from 'react-aria-components/GridList';
import { useDragAndDrop } from 'react-aria-components/useDragAndDrop';
import { Grip } from '../../../../ui-kit/grip.tsx';
import { Icon } from '../../../../ui-kit/icon.tsx';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import type { IconName } from '../../../../ui-kit/icon-drawings.tsx';
import { Menu } from '../../../../ui-kit/menu.tsx';
import { type Element, isAsked } from '../../shared/forms/definition.ts';
import { useLocalised } from '../localised.ts';
import styles from './designer.module.css';
import { askedKinds, saidKinds } from './new-element.ts';
import type { DesignerInWork } from './use-designer.ts';
import { useCatalogAdminWords } from './words.ts';

const kindIcons: Record<Element['kind'], IconName> = {
  text: 'text',
  longText: 'note',
  number: 'list-numbered',
  money: 'euro',
  choice: 'check-circle',
  choices: 'tasks',
  date: 'calendar',
  dateTime: 'clock',
  dateRange: 'calendar',
  person: 'person',
  team: 'people',
  location: 'building',
  attachment: 'paperclip',
  checkbox: 'check',
  table: 'template',
  heading: 'bold',
  help: 'info',
};

/** The fields from top to bottom: chosen by a click, moved by the grip, by pointer or keyboard. */
export function ElementList({ inWork }: { inWork: DesignerInWork }) {
  const say = useCatalogAdminWords();
  const { elements, selected, select, arrange } = inWork;
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    onReorder: ({ keys, target }) => arrange(reordered(elements, keys, target)),
  });
  return (
    <section className={styles['list']} aria-label={say('fields')}>
      <header className={styles['paneHead']}>
        <h2>{say('fields')}</h2>
        <AddMenu inWork={inWork} />
      </header>
      <GridList
        aria-label={say('fields')}
        items={elements.map((element) => ({ ...element, id: element.key }))}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={selected ? [selected.key] : []}
        onSelectionChange={(keys) => keys !== 'all' && [...keys].map((key) => select(String(key)))}
        dragAndDropHooks={dragAndDropHooks}
        renderEmptyState={() => <p className={styles['hint']}>{say('noFields')}</p>}
        className={styles['items'] ?? ''}
      >
        {(element) => <Item element={element} />}
      </GridList>
      <p className={styles['legend']}>
        <Icon name="branch" /> {say('hasCondition')} <Icon name="shield" /> {say('asksWhy')}
      </p>
    </section>
  );
}

type Target = { key: unknown; dropPosition: 'on' | 'before' | 'after' };

function reordered(elements: readonly Element[], keys: ReadonlySet<unknown>, { key, dropPosition }: Target): Element[] {
  const moved = elements.filter((one) => keys.has(one.key));
  const stay = elements.filter((one) => !keys.has(one.key));
  const at = stay.findIndex((one) => one.key === key);
  return stay.toSpliced(dropPosition === 'before' ? at : at + 1, 0, ...moved);
}

function Item({ element }: { element: Element }) {
  const say = useCatalogAdminWords();
  const localised = useLocalised();
  const name = localised(element.label) || say(`kind_${element.kind}` as const);
  const isConditional = element.visible !== undefined || (isAsked(element) && typeof element.required === 'object');
  return (
    <GridListItem id={element.key} textValue={name} className={styles['item'] ?? ''} data-heading={element.kind === 'heading' || undefined}>
      <Grip />
      <Icon name={kindIcons[element.kind]} />
      <span className={styles['itemName']}>{name}</span>
      {isConditional && <Icon name="branch" label={say('hasCondition')} />}
      {isAsked(element) && element.whyWeAsk !== undefined && <Icon name="shield" label={say('asksWhy')} />}
    </GridListItem>
  );
}

function AddMenu({ inWork }: { inWork: DesignerInWork }) {
  const say = useCatalogAdminWords();
  const entry = (kind: Element['kind']) => ({
    id: kind,
    label: say(`kind_${kind}` as const),
    icon: kindIcons[kind],
    // A new field is called by its kind until somebody says what it asks.
    onDo: () => inWork.add(kind, { en: say(`kind_${kind}` as const), de: say(`kind_${kind}` as const) }),
  });
  return (
    <Menu
      label={say('addField')}
      trigger={<IconButton icon="plus" label={say('addField')} />}
      groups={[
        { id: 'asks', heading: say('asks'), entries: askedKinds.map(entry) },
        { id: 'says', heading: say('says'), entries: saidKinds.map(entry) },
      ]}
    />
  );
}
