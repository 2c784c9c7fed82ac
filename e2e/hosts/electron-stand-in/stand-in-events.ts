import { EventEmitter } from 'node:events';

/** An event that a listener can prevent, as Electron's can be. */
export interface PreventableEvent {
  readonly defaultPrevented: boolean;
  preventDefault(): void;
}

export function preventableEvent<Details extends object>(details: Details): Details & PreventableEvent {
  let isPrevented = false;
  return Object.defineProperty(
    {
      ...details,
      preventDefault: () => {
        isPrevented = true;
      },
    },
    'defaultPrevented',
    { get: () => isPrevented },
  ) as Details & PreventableEvent;
}

/** Emits the events that the stand-in models; listening to another one would wait for ever, so it is an error. */
export class StandInEvents<Name extends string> {
  private readonly emitter = new EventEmitter();

  constructor(
    private readonly owner: string,
    private readonly names: readonly Name[],
  ) {}

  on(name: Name, listener: (...details: never[]) => void): this {
    this.emitter.on(this.known(name), listener as () => void);
    return this;
  }

  once(name: Name, listener: (...details: never[]) => void): this {
    this.emitter.once(this.known(name), listener as () => void);
    return this;
  }

  emit(name: Name, ...details: readonly unknown[]): void {
    this.emitter.emit(this.known(name), ...details);
  }

  private known(name: Name): Name {
    if (!this.names.includes(name)) throw new Error(`The stand-in does not model the event "${name}" of ${this.owner}`);
    return name;
  }
}
