import { Component, type ReactNode } from 'react';
import { useText } from '../ui/text/TextProvider';
import { FullPageMessage } from './FullPageMessage';

interface Props {
  readonly place?: string;
  readonly children: ReactNode;
}
interface State {
  readonly failed: boolean;
  readonly place: string | undefined;
}

/** Catches a fault in our own screens, so that the person meets a sentence and not an empty page. Another `place` tries again. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failed: false, place: this.props.place };

  static getDerivedStateFromError(): Partial<State> {
    return { failed: true };
  }

  static getDerivedStateFromProps({ place }: Props, state: State): State | null {
    return place === state.place ? null : { failed: false, place };
  }

  override render(): ReactNode {
    return this.state.failed ? <Crashed /> : this.props.children;
  }
}

function Crashed() {
  const { t } = useText();
  return (
    <FullPageMessage
      title={t('shell.crash.title')}
      body={t('shell.crash.body')}
      action={{ text: t('shell.crash.reload'), onPress: () => window.location.reload() }}
    />
  );
}
