import type { StateType } from '#core/states-language/index.ts';
import { ServiceIcon } from '../../canvas/ServiceIcon.tsx';
import classes from './state-icon.module.css';

const STROKES: Readonly<Record<StateType, string>> = {
  Task: 'M3.5 5.5a2 2 0 0 1 2-2h5M3.5 5.5v7a2 2 0 0 0 2 2h7a2 2 0 0 0 2-2v-3M8 10l6.5-6.5M10.8 3.5h3.7v3.7',
  Pass: 'M2.5 9h13M11 4.5 15.5 9 11 13.5',
  Choice: 'M9 2.5 15.5 9 9 15.5 2.5 9zM9 6.2v3M9 11.6v.2',
  Wait: 'M9 2.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM9 5.5V9l2.5 2',
  Parallel: 'M2.5 4h13M2.5 14h13M5.5 4v10M12.5 4v10M9 6.5v5',
  Map: 'M6 3h8a1 1 0 0 1 1 1v7M3.5 6h7.5a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1H3.5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1zM5 10.5h4.5',
  Succeed: 'M9 2.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM6 9.2l2.2 2.2L12.2 7',
  Fail: 'M9 2.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM6.7 6.7l4.6 4.6M11.3 6.7l-4.6 4.6',
};

const TONES: Partial<Record<StateType, string>> = {
  Task: 'compute',
  Choice: 'analytics',
  Wait: 'database',
  Parallel: 'management',
  Map: 'management',
  Succeed: 'good',
  Fail: 'error',
};

/** Services of the canvas by their name in a task's resource. */
const SERVICES: Readonly<Record<string, string>> = {
  lambda: 'lambda',
  sqs: 'sqs',
  sns: 'sns',
  kinesis: 'kinesis',
  'aws-sdk:kinesis': 'kinesis',
  'aws-sdk:sqs': 'sqs',
  'aws-sdk:sns': 'sns',
  'aws-sdk:lambda': 'lambda',
  states: 'step-functions',
};

interface StateIconProps {
  readonly type: string;
  /** The service that a Task calls. */
  readonly service?: string | undefined;
  readonly size?: number;
}

/** The tile of a state: our own drawing of its type, or that of the service a Task calls. */
export function StateIcon({ type, service, size = 28 }: StateIconProps) {
  const known = service === undefined ? undefined : SERVICES[service];
  if (type === 'Task' && known !== undefined) return <ServiceIcon type={known} size={size} />;
  const tone = isStateType(type) ? (TONES[type] ?? 'outside') : 'outside';
  const stroke = isStateType(type) ? STROKES[type] : 'M9 4v6M9 13.5v.2';
  return (
    <span
      aria-hidden
      className={classes['tile']}
      style={{ width: size, height: size, background: `var(--${tone}-soft)`, color: `var(--${tone})` }}
    >
      <svg viewBox="0 0 18 18" width={size * 0.62} height={size * 0.62} aria-hidden="true">
        <path d={stroke} />
      </svg>
    </span>
  );
}

function isStateType(type: string): type is StateType {
  return Object.hasOwn(STROKES, type);
}
