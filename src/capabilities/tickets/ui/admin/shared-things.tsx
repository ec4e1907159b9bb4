import { type ReactNode, useState } from 'react';
import { Button } from '../../../../ui-kit/button.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import type { IconName } from '../../../../ui-kit/icon-drawings.tsx';
import { Loaded, Page, Row, RowList } from '../../../../ui-kit/page.tsx';
import { EmptyState } from '../../../../ui-kit/states.tsx';
import { RemoveDialog } from './remove-dialog.tsx';
import { type Sharing, useScopeWords } from './scope-fields.tsx';
import { useTicketAdminWords } from './words.ts';

/** What agents share under a name: a view, an answer. */
interface Thing extends Sharing {
  readonly id: string;
  readonly name: string;
  readonly can: { readonly edit: boolean };
}

interface SharedThingsProps<T extends Thing> {
  title: string;
  help: string;
  /** What the list says while it is empty. */
  none: string;
  /** The deed that makes a new one. */
  fresh: string;
  icon: IconName;
  /** What one is about, in a line, behind whose it is. */
  about?: ((thing: T) => string) | undefined;
  asking: { data: { items: readonly T[] } | undefined; error: unknown; refetch: () => unknown };
  remove: (thing: T) => Promise<unknown>;
  /** Asks again for what a change touches. */
  onChanged: () => void;
  /** The form of a new one (null), or of one that is there. */
  form: (thing: T | null, onDone: () => void) => ReactNode;
}

/** A list of what agents share, each with whose it is; made, edited and removed in place. */
export function SharedThings<T extends Thing>(props: SharedThingsProps<T>) {
  const { title, help, fresh, asking, remove, onChanged, form } = props;
  const say = useTicketAdminWords();
  const [open, setOpen] = useState<T | 'new' | null>(null);
  const [leaving, setLeaving] = useState<T | null>(null);
  const done = () => {
    setOpen(null);
    onChanged();
  };
  const add = (
    <Button icon="plus" look="primary" onPress={() => setOpen('new')}>
      {fresh}
    </Button>
  );
  return (
    <Page title={title} end={add}>
      <p>{help}</p>
      <Loaded asking={asking}>{({ items }) => <Things {...props} items={items} onOpen={setOpen} onLeave={setLeaving} />}</Loaded>
      {open !== null && (
        <Dialog isOpen isFirm size="wide" onClose={() => setOpen(null)} title={open === 'new' ? fresh : say('edit', { name: open.name })}>
          {form(open === 'new' ? null : open, done)}
        </Dialog>
      )}
      {leaving !== null && (
        <RemoveDialog name={leaving.name} remove={() => remove(leaving)} onDone={onChanged} onClose={() => setLeaving(null)} />
      )}
    </Page>
  );
}

interface ThingsProps<T extends Thing> extends SharedThingsProps<T> {
  items: readonly T[];
  onOpen: (thing: T) => void;
  onLeave: (thing: T) => void;
}

function Things<T extends Thing>({ title, none, icon, about, items, onOpen, onLeave }: ThingsProps<T>) {
  const say = useTicketAdminWords();
  const scopeWords = useScopeWords();
  if (items.length === 0) return <EmptyState icon={icon}>{none}</EmptyState>;
  return (
    <RowList label={title}>
      {items.map((thing) => (
        <Row
          key={thing.id}
          line={[scopeWords(thing), about?.(thing) ?? ''].filter((word) => word !== '').join(' · ')}
          end={
            thing.can.edit && (
              <>
                <IconButton icon="edit" label={say('edit', { name: thing.name })} onPress={() => onOpen(thing)} />
                <IconButton icon="trash" label={say('remove', { name: thing.name })} onPress={() => onLeave(thing)} />
              </>
            )
          }
        >
          {thing.name}
        </Row>
      ))}
    </RowList>
  );
}
