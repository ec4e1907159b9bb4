import type { MergeConflict } from '../kernel/shared/field-merge.ts';
import type { EditInWork } from '../kernel/web/edit.ts';
import { Button } from './button.tsx';
import styles from './edit-foot.module.css';
import { Icon } from './icon.tsx';
import { ErrorState } from './states.tsx';
import { useKitWords } from './words.ts';

interface EditFootProps {
  edit: EditInWork;
  /** What a field is called on this screen. */
  nameOf: (field: string) => string;
  /** A field's value in words; left out: as it stands. */
  wordsOf?: ((field: string, value: unknown) => string) | undefined;
  /** Keeps the save button shut, such as for a missing name. */
  isWrong?: boolean | undefined;
}

/** Below a form: there as soon as something is changed; shows both values where somebody else changed the same. */
export function EditFoot({ edit, nameOf, wordsOf = inWords, isWrong = false }: EditFootProps) {
  const say = useKitWords();
  if (!edit.isDirty && edit.error === null) return null;
  return (
    <div className={styles['foot']}>
      {edit.error !== null && <ErrorState look="inline" error={edit.error} />}
      {edit.clashes.length > 0 && <Clashes edit={edit} nameOf={nameOf} wordsOf={wordsOf} />}
      <div className={styles['deeds']}>
        <span role="status">{edit.isDirty ? say('dirty') : ''}</span>
        <Button onPress={edit.discard}>{say('discard')}</Button>
        <Button look="primary" busy={edit.isSaving} isDisabled={!edit.isDirty || isWrong || edit.clashes.length > 0} onPress={edit.save}>
          {say('save')}
        </Button>
      </div>
    </div>
  );
}

function inWords(_: string, value: unknown): string {
  return typeof value === 'object' && value !== null ? Object.values(value).map(String).join(' · ') : String(value ?? '');
}

type ClashesProps = Required<Omit<EditFootProps, 'isWrong'>>;

function Clashes({ edit, nameOf, wordsOf }: ClashesProps) {
  const say = useKitWords();
  return (
    <section role="alert" className={styles['clashes']} aria-label={say('clashTitle')}>
      <h2>
        <Icon name="warning" /> {say('clashTitle')}
      </h2>
      <p>{say('clashHelp')}</p>
      {edit.clashes.map((clash) => (
        <Clash key={clash.field} clash={clash} edit={edit} nameOf={nameOf} wordsOf={wordsOf} />
      ))}
    </section>
  );
}

function Clash({ clash: { field, mine, theirs }, edit, nameOf, wordsOf }: ClashesProps & { clash: MergeConflict }) {
  const say = useKitWords();
  const sides = [
    { side: say('clashTheirs'), value: theirs, deed: say('clashTake'), act: () => edit.takeTheirs(field) },
    { side: say('clashMine'), value: mine, deed: say('clashKeep'), act: () => edit.keepMine(field) },
  ];
  return (
    <fieldset className={styles['clash']}>
      <legend>{nameOf(field)}</legend>
      {sides.map(({ side, value, deed, act }) => (
        <div key={side}>
          <small>{side}</small>
          <q>{wordsOf(field, value) || say('clashEmpty')}</q>
          <Button onPress={act}>{deed}</Button>
        </div>
      ))}
    </fieldset>
  );
}
