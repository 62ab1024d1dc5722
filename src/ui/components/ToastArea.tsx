import { Toaster } from '@fluentui/react-components';

/** The corner that short messages appear in. A file of its own, so that the first JavaScript does not carry it. */
export function ToastArea() {
  return <Toaster position="bottom-end" limit={3} />;
}
