import { Badge } from '../../../../ui-kit/badge.tsx';
import { useMajorWords } from './words.ts';

/** In the line of facts: that it is a major incident, or proposed as one. */
export function MajorMark({ mark }: { mark: 'proposed' | 'accepted' }) {
  const say = useMajorWords();
  return (
    <Badge tone={mark === 'accepted' ? 'danger' : 'warning'} icon="flame">
      {mark === 'accepted' ? say('major') : `${say('major')}: ${say('state_proposed')}`}
    </Badge>
  );
}
