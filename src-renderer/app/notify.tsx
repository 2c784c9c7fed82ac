import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import type { Result } from '#core/shared/result.ts';

const CLOSE_BUTTON = { 'aria-label': 'Close the message' };

function look(tone: 'error' | 'good') {
  return {
    icon: { backgroundColor: `var(--${tone}-soft)`, color: `var(--${tone})` },
    description: { color: 'var(--text-soft)', fontSize: 13, lineHeight: '19px' },
  };
}

/** Says that something went wrong, in words for a person. It stays long enough to be read. */
export function notifyError(title: string, message: string): void {
  notifications.show({
    title,
    message,
    styles: look('error'),
    icon: <IconAlertTriangle size={16} stroke={1.8} />,
    autoClose: 10_000,
    withBorder: true,
    closeButtonProps: CLOSE_BUTTON,
  });
}

/** Says that something was done; what a person did not ask for stays longer. */
export function notifyDone(message: string, forMillis = 3_000): void {
  notifications.show({
    message,
    styles: look('good'),
    icon: <IconCheck size={16} stroke={2} />,
    autoClose: forMillis,
    withBorder: true,
    closeButtonProps: CLOSE_BUTTON,
  });
}

/** Shows the error of a failed result; answers the value of a good one. */
export function valueOrNotify<Value>(title: string, result: Result<Value>): Value | undefined {
  if (result.ok) return result.value;
  notifyError(title, result.error);
  return undefined;
}
