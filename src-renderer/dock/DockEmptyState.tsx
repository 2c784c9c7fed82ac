import type { ComponentType, ReactNode } from 'react';
import classes from './dock.module.css';

interface DockEmptyStateProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly icon?: ComponentType<{ size?: number; stroke?: number }>;
  readonly tone?: 'good';
  /** The next step as a button. */
  readonly action?: ReactNode;
}

/** What a tab says while it has nothing to show: why, and the next step. */
export function DockEmptyState({ title, children, icon: Icon, tone, action }: DockEmptyStateProps) {
  return (
    <div className={classes['empty']}>
      {Icon !== undefined && (
        <span data-tone={tone} className={classes['emptyIcon']}>
          <Icon size={22} stroke={1.6} />
        </span>
      )}
      <strong>{title}</strong>
      <p>{children}</p>
      {action !== undefined && <span className={classes['emptyAction']}>{action}</span>}
    </div>
  );
}
