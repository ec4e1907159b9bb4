import type { ErrorComponentProps } from '@tanstack/react-router';
import { ErrorState } from '../../../ui-kit/states.tsx';

/** A page that could not be drawn: what happened, and the way to try again. */
export const Problem = ({ error, reset }: ErrorComponentProps) => <ErrorState error={error} onRetry={reset} />;
