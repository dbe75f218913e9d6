/** Catches what should never happen: a bug in a component. Says so and offers a way on; nothing stored is touched. */
import { Component, type ReactNode } from 'react';
import { messageOf } from '../../shared/lib/result.ts';
import { LoadFailure } from './LoadFailure.tsx';

interface State {
  readonly thrown: unknown;
}

export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { thrown: null };

  static getDerivedStateFromError(thrown: unknown): State {
    return { thrown };
  }

  override render(): ReactNode {
    if (this.state.thrown === null) return this.props.children;
    return (
      <LoadFailure
        error={{
          code: 'app/bug',
          message: `The window met a fault of its own: ${messageOf(this.state.thrown)}`,
          kept: 'Your session is stored.',
          hint: 'Reload to go on.',
        }}
      />
    );
  }
}
