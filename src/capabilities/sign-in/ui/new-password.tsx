import { TextField } from '../../../ui-kit/text-fields.tsx';
import { useAccountWords } from './words.ts';

export const shortest = 12;

interface NewPasswordProps {
  value: string;
  onChange: (password: string) => void;
  /** Whether one has tried to send: only then something is wrong. */
  isTold: boolean;
}

/** A password to be: long enough is all that is asked. */
export function NewPassword({ value, onChange, isTold }: NewPasswordProps) {
  const say = useAccountWords();
  return (
    <TextField
      label={say('newPassword')}
      help={say('newPasswordHelp')}
      type="password"
      autoComplete="new-password"
      value={value}
      onChange={onChange}
      error={isTold && value.length < shortest ? say('tooShort') : undefined}
    />
  );
}
