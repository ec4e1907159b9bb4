import { useState } from 'react';
import { TextField } from '../../../../ui-kit/text-fields.tsx';
import { useAddTask } from './around.ts';
import { useDeskWords } from './words.ts';

/** One line adds a task: write what is to be done and press Enter. */
export function NewTaskRow({ number }: { number: string }) {
  const say = useDeskWords();
  const [title, setTitle] = useState('');
  const [key, setKey] = useState(() => crypto.randomUUID() as string);
  const { mutate } = useAddTask(number);
  const add = () =>
    mutate(
      { task: { title, description: '' }, key },
      {
        onSuccess: () => {
          setTitle('');
          setKey(crypto.randomUUID());
        },
      },
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (title.trim() !== '') add();
      }}
    >
      <TextField label={say('addTask')} isLabelHidden placeholder={say('addTask')} value={title} onChange={setTitle} />
    </form>
  );
}
