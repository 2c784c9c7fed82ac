import { hostInfo } from '../host/host.ts';
import classes from './key-hint.module.css';
import { showKeys } from './keys.ts';

/** A key combination as this platform writes it. */
export function KeyHint({ keys }: { readonly keys: string }) {
  const parts = showKeys(keys, hostInfo.platform === 'mac');
  return (
    <span className={classes['hint']}>
      {parts.map(part => (
        <kbd key={part}>{part}</kbd>
      ))}
    </span>
  );
}
