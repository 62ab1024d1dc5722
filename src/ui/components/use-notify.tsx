import { Link, Toast, ToastBody, ToastTitle, ToastTrigger, useToastController } from '@fluentui/react-components';
import { useCallback } from 'react';

export interface Notice {
  readonly intent: 'success' | 'warning' | 'error';
  readonly title: string;
  readonly body?: string;
  /** Offered while the message stands, e.g. to undo. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** Shows a short message in the app's one `<Toaster />`, which has no id. A message that offers something stands longer. */
export function useNotify(): (notice: Notice) => void {
  const { dispatchToast } = useToastController();
  return useCallback(
    ({ intent, title, body, action }) =>
      dispatchToast(
        <Toast>
          <ToastTitle
            action={
              action && (
                <ToastTrigger>
                  <Link as="button" onClick={action.run}>
                    {action.label}
                  </Link>
                </ToastTrigger>
              )
            }
          >
            {title}
          </ToastTitle>
          {body && <ToastBody>{body}</ToastBody>}
        </Toast>,
        { intent, timeout: action ? 15_000 : 5_000, pauseOnHover: true, pauseOnWindowBlur: true },
      ),
    [dispatchToast],
  );
}
