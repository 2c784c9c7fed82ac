/**
 * The two scripts that give a Chromium page what Electron gives it: the preload runs in a world of its own, the page
 * gets frozen functions that reach it. They meet in events on the window whose detail is text, so nothing but plain data
 * crosses; functions and promises cross by number, as they do over Electron's context bridge.
 */

declare global {
  /** What the preload's own world has besides the window; the page's world has neither. */
  interface Window {
    standInHost?(text: string): void;
    standInDeliver?(text: string): void;
  }
}

type Callable = (...args: unknown[]) => unknown;

/** Runs the preload's text in its own world. `standInHost` is the binding to the main process, unknown to the page. */
export function preloadWorldScript(preload: string): string {
  return `(${preloadWorld.toString()})(function (require, module, exports) {${preload}\n});`;
}

/** Gives the page what the preload exposes. */
export function pageWorldScript(): string {
  return `(${pageWorld.toString()})();`;
}

function preloadWorld(preload: (require: unknown, module: unknown, exports: unknown) => void): void {
  type Listener = (event: object, ...args: unknown[]) => void;
  const host = (text: string) => {
    if (window.standInHost === undefined) throw new Error('The preload runs without its binding to the main process');
    window.standInHost(text);
  };
  const listeners = new Map<string, Set<Listener>>();
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  const functions: Callable[] = [];
  const exposed: { key: string; shape: unknown }[] = [];
  let count = 0;
  const toPage = (message: object) =>
    window.dispatchEvent(new CustomEvent('stand-in:to-page', { detail: JSON.stringify(message) }));

  const keep = (value: Callable) => functions.push(value) - 1;
  const shapeOf = (value: unknown): unknown => {
    if (typeof value === 'function') return { function: keep(value as Callable) };
    if (typeof value !== 'object' || value === null) return { value };
    return { object: Object.fromEntries(Object.entries(value).map(([key, member]) => [key, shapeOf(member)])) };
  };
  const fromPage = (argument: { function?: number; value?: unknown }) =>
    argument.function === undefined
      ? argument.value
      : (...args: unknown[]) => {
          toPage({ kind: 'call', function: argument.function, args: args.map(arg => structuredClone(arg)) });
        };
  const errorText = (error: unknown) => (error instanceof Error ? error.message : String(error));
  const settle = (promise: number, outcome: Promise<unknown>) => {
    outcome.then(
      value => toPage({ kind: 'settled', promise, value }),
      error => toPage({ kind: 'settled', promise, error: errorText(error) }),
    );
  };

  const ipcRenderer = {
    invoke: (channel: string, ...args: unknown[]) => {
      structuredClone(args);
      const id = count++;
      host(JSON.stringify({ id, channel, args }));
      return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
    },
    on: (channel: string, listener: Listener) => {
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
    },
    off: (channel: string, listener: Listener) => {
      listeners.get(channel)?.delete(listener);
    },
  };
  const contextBridge = {
    exposeInMainWorld: (key: string, api: unknown) => {
      exposed.push({ key, shape: shapeOf(api) });
    },
  };

  window.standInDeliver = (text: string) => {
    const message = JSON.parse(text) as { id?: number; value?: unknown; error?: string; channel?: string; args?: [] };
    if (message.channel !== undefined) {
      for (const listener of listeners.get(message.channel) ?? []) listener({}, ...(message.args ?? []));
      return;
    }
    const call = waiting.get(message.id ?? -1);
    waiting.delete(message.id ?? -1);
    if (message.error === undefined) call?.resolve(message.value);
    else call?.reject(new Error(message.error));
  };

  window.addEventListener('stand-in:to-preload', raw => {
    const message = JSON.parse(String((raw as CustomEvent).detail)) as {
      call?: number;
      function: number;
      args: { function?: number; value?: unknown }[];
    };
    if (message.call === undefined) {
      for (const { key, shape } of exposed) toPage({ kind: 'expose', key, shape });
      return;
    }
    try {
      const value = functions[message.function]?.(...message.args.map(fromPage));
      if (value instanceof Promise) {
        toPage({ kind: 'result', call: message.call, result: { promise: message.call } });
        settle(message.call, value);
      } else toPage({ kind: 'result', call: message.call, result: shapeOf(value) });
    } catch (error) {
      toPage({ kind: 'result', call: message.call, error: errorText(error) });
    }
  });

  const require = (name: string) => {
    if (name === 'electron') return { ipcRenderer, contextBridge };
    throw new Error(`A sandboxed preload cannot require "${name}"`);
  };
  const module = { exports: {} };
  preload(require, module, module.exports);
}

function pageWorld(): void {
  interface Shape {
    readonly function?: number;
    readonly object?: Record<string, Shape>;
    readonly promise?: number;
    readonly value?: unknown;
  }
  const callbacks: Callable[] = [];
  const results = new Map<number, { result?: Shape; error?: string }>();
  const promises = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let count = 0;
  const toPreload = (message: object) =>
    window.dispatchEvent(new CustomEvent('stand-in:to-preload', { detail: JSON.stringify(message) }));

  const build = (shape: Shape): unknown => {
    if (shape.function !== undefined) return caller(shape.function);
    if (shape.promise !== undefined) {
      const id = shape.promise;
      return new Promise((resolve, reject) => promises.set(id, { resolve, reject }));
    }
    if (shape.object === undefined) return shape.value;
    return Object.freeze(Object.fromEntries(Object.entries(shape.object).map(([key, member]) => [key, build(member)])));
  };
  const argumentOf = (value: unknown) => {
    if (typeof value === 'function') return { function: callbacks.push(value as Callable) - 1 };
    return { value: structuredClone(value) };
  };
  const caller =
    (id: number) =>
    (...args: unknown[]) => {
      const call = count++;
      toPreload({ call, function: id, args: args.map(argumentOf) });
      const answer = results.get(call);
      results.delete(call);
      if (answer?.error !== undefined) throw new Error(answer.error);
      return build(answer?.result ?? {});
    };

  window.addEventListener('stand-in:to-page', raw => {
    const message = JSON.parse(String((raw as CustomEvent).detail)) as {
      kind: string;
      key: string;
      shape: Shape;
      call: number;
      result?: Shape;
      promise: number;
      value?: unknown;
      error?: string;
      function: number;
      args: unknown[];
    };
    if (message.kind === 'expose') {
      Object.defineProperty(window, message.key, { value: build(message.shape), enumerable: true });
    } else if (message.kind === 'call') callbacks[message.function]?.(...message.args);
    else if (message.kind === 'result') {
      results.set(message.call, message);
      if (message.result?.promise === undefined) return;
    } else {
      const promise = promises.get(message.promise);
      promises.delete(message.promise);
      if (message.error === undefined) promise?.resolve(message.value);
      else promise?.reject(new Error(message.error));
    }
  });
  toPreload({ function: -1, args: [] });
}
