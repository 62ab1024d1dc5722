import { Component, type ReactNode } from 'react';
import { useText } from '../ui/text/TextProvider';
import { FullPageMessage } from './FullPageMessage';

/** Catches a fault in our own screens, so that the person meets a sentence and not an empty page. A new `place` tries again. */
export class ErrorBoundary extends Component<{ place?: string; children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidUpdate(before: { place?: string }): void {
    if (this.state.failed && before.place !== this.props.place) this.setState({ failed: false });
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
