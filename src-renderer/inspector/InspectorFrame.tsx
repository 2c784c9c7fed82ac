import type { ReactNode } from 'react';
import { Splitter } from '../app/Splitter.tsx';
import classes from './inspector.module.css';

/** The column on the right, whose width is set by hand and whose content scrolls. */
export function InspectorFrame({ children }: { readonly children: ReactNode }) {
  return (
    <aside aria-label="Inspector" className={classes['inspector']}>
      <Splitter panel="inspector" label="Width of the inspector" />
      <div className={classes['scroller']}>{children}</div>
    </aside>
  );
}
