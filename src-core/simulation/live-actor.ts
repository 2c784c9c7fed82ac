import type { AnyBehaviour } from '../contract/behaviour.ts';
import { InternalError } from '../shared/internal-error.ts';
import { ElementContext } from './element-context.ts';
import type { Actor, CalledActor, ContextHost, KernelState } from './kernel-state.ts';

type Handler = AnyBehaviour['on'][string];

/**
 * An actor in the run. What a behaviour made (its state) and was made for (its element) is handed back to it alone, so
 * the kernel takes them for `never`: of all types the one that says "not for you to look into".
 */
export class LiveActor implements CalledActor {
  readonly id: string;
  readonly index: number;
  readonly type: string | undefined;
  readonly element: never;
  readonly behaviour: AnyBehaviour;
  readonly context: ElementContext;
  readonly api: Readonly<Record<string, (request: unknown) => unknown>>;
  /** What its behaviour keeps. */
  state = undefined as never;
  private readonly asSet: AnyBehaviour['asSet'];
  /** A few at most, so that looking through them is the fastest way. */
  private readonly handlers: readonly { readonly event: string; readonly handle: Handler }[];

  constructor(kernel: ContextHost, actor: Actor, index: number) {
    const { behaviour } = actor;
    this.id = actor.id;
    this.index = index;
    this.type = actor.type;
    this.element = actor.element as never;
    this.behaviour = behaviour;
    this.context = new ElementContext(kernel, actor.id, index);
    this.asSet = behaviour.asSet;
    this.handlers = Object.entries(behaviour.on).map(([event, handle]) => ({ event, handle }));
    this.api = Object.fromEntries(
      Object.entries(behaviour.operations).map(([name, operation]) => [
        name,
        (request: unknown) => operation(this.elementNow(), this.state, request as never, this.context),
      ]),
    );
  }

  /** Makes a state of the run the one that it acts on; its own part is there by then. */
  attach(state: KernelState): void {
    this.state = state.states[this.index] as never;
    this.context.attach(state);
  }

  handle(event: string, data: unknown): void {
    this.handlerOf(event)(this.elementNow(), this.state, data as never, this.context);
  }

  private elementNow(): never {
    return (this.asSet?.(this.state) ?? this.element) as never;
  }

  private handlerOf(event: string): Handler {
    for (const handler of this.handlers) if (handler.event === event) return handler.handle;
    throw new InternalError('KERNEL_EVENT', `"${this.id}" has no handler for the event "${event}"`);
  }
}
