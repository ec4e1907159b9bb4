import type { CSSProperties } from 'react';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Icon } from '../../../../ui-kit/icon.tsx';
import { PagePart } from '../../../../ui-kit/page.tsx';
import { TextField } from '../../../../ui-kit/text-fields.tsx';
import { contrastOnWhite, readableAccent } from '../../shared/branding.ts';
import styles from './admin.module.css';
import { useDirectoryAdminWords } from './words.ts';

const least = 4.5;
export const isColour = (text: string): boolean => /^#[0-9a-f]{6}$/i.test(text.trim());

interface AccentFieldProps {
  value: string;
  onChange: (colour: string) => void;
  /** Of the service, for the sample. */
  name: string;
}

/** The colour, what contrast it has, and how it will look: said while one chooses, not after saving. */
export function AccentField({ value, onChange, name }: AccentFieldProps) {
  const say = useDirectoryAdminWords();
  const isOne = isColour(value);
  return (
    <PagePart title={say('accentTitle')}>
      <div className={styles['colourRow']}>
        <TextField
          label={say('accent')}
          help={say('accentHelp')}
          width="short"
          value={value}
          onChange={onChange}
          error={isOne ? undefined : say('notColour')}
        />
        <input
          type="color"
          className={styles['colour']}
          aria-label={say('pickColour')}
          value={isOne ? value.trim().toLowerCase() : '#000000'}
          onChange={({ target }) => onChange(target.value)}
        />
      </div>
      {isOne && <Verdict colour={value.trim()} />}
      {isOne && <Sample colour={readableAccent(value.trim())} name={name} />}
    </PagePart>
  );
}

function Verdict({ colour }: { colour: string }) {
  const say = useDirectoryAdminWords();
  const { number } = useFormats();
  const contrast = contrastOnWhite(colour);
  const taken = readableAccent(colour);
  const rounded = (ratio: number) => number(Math.floor(ratio * 100) / 100);
  const passes = contrast >= least;
  return (
    <p role="status" className={styles['verdict']}>
      <span className={passes ? styles['good'] : styles['low']}>
        <Icon name={passes ? 'check-circle' : 'warning'} />
      </span>
      <span>
        {say('contrast', { ratio: rounded(contrast) })}.{' '}
        {passes ? say('contrastOk') : say('contrastLow', { colour: taken, ratio: rounded(contrastOnWhite(taken)) })}
      </span>
    </p>
  );
}

function Sample({ colour, name }: { colour: string; name: string }) {
  const say = useDirectoryAdminWords();
  const style: CSSProperties & Record<'--sample', string> = { '--sample': colour };
  return (
    <figure className={styles['sample']} style={style} aria-label={say('preview')}>
      <b>{name}</b>
      <span className={styles['sampleLink']}>{say('previewLink')}</span>
      <span className={styles['sampleButton']}>{say('previewButton')}</span>
    </figure>
  );
}
