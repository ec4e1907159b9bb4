import { FileTrigger } from 'react-aria-components/FileTrigger';
import { useUploads } from '../../../../kernel/web/uploads.ts';
import { ContextSection } from '../../../../ui-kit/context-side.tsx';
import { FileLines } from '../../../../ui-kit/file-field.tsx';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import type { CaseReply } from '../../contract.ts';
import { useCaseAgain } from '../data.ts';
import { CaseFiles } from './case-files.tsx';
import { uploadPlace } from './waiting-files.tsx';
import { useCaseFileWords } from './words.ts';

/** All files of the case. What is added here is for those who handle it; what whoever asked is to have goes with a reply. */
export function FilesOfCase({ one: { reference, files, messages, can } }: { one: CaseReply }) {
  const say = useCaseFileWords();
  const again = useCaseAgain(reference);
  const { onTheirWay, add, drop } = useUploads(say('notSent'), again, (name) => uploadPlace(reference, 'note', false, name));
  const all = [...files, ...messages.flatMap((message) => message.files)];
  if (all.length === 0 && !can.note) return null;
  const end = can.note && (
    <FileTrigger allowsMultiple onSelect={(chosen) => add([...(chosen ?? [])])}>
      <IconButton icon="plus" label={say('addFile')} />
    </FileTrigger>
  );
  return (
    <ContextSection title={say('files')} meta={all.length === 0 ? undefined : all.length} end={end}>
      <CaseFiles reference={reference} files={all} />
      {onTheirWay.length > 0 && <FileLines files={onTheirWay} onRemove={drop} />}
    </ContextSection>
  );
}
