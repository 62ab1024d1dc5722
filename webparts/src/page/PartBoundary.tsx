import { Component, type ReactNode } from 'react';

interface Props {
  /** When it changes, the part is tried again. */
  readonly shown: unknown;
  readonly fallback: ReactNode;
  readonly children: ReactNode;
}
interface State {
  readonly failed: boolean;
  readonly shown: unknown;
}

/** A fault in one part must not take the others of the page with it: they are in one React tree. */
export class PartBoundary extends Component<Props, State> {
  override state: State = { failed: false, shown: this.props.shown };

  static getDerivedStateFromError(): Partial<State> {
    return { failed: true };
  }

  static getDerivedStateFromProps({ shown }: Props, state: State): State | null {
    return shown === state.shown ? null : { failed: false, shown };
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}
