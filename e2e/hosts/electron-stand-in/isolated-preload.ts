import { readFile } from 'node:fs/promises';
import type { CDPSession, Page } from '@playwright/test';
import { pageWorldScript, preloadWorldScript } from './page-worlds.ts';

const WORLD = 'preload';
const BINDING = 'standInHost';

/** A call of the preload as it arrives at the main process. */
export interface PreloadCall {
  readonly id: number;
  readonly channel: string;
  readonly args: readonly unknown[];
}

/** The main process's end of a page's preload, which runs in a world that the page's scripts cannot see. */
export class IsolatedPreload {
  private world: number | undefined;

  private constructor(private readonly cdp: CDPSession) {}

  static async install(
    page: Page,
    path: string,
    answer: (call: PreloadCall) => Promise<unknown>,
  ): Promise<IsolatedPreload> {
    const cdp = await page.context().newCDPSession(page);
    const preload = new IsolatedPreload(cdp);
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === WORLD) preload.world = context.id;
    });
    cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === BINDING) void preload.reply(JSON.parse(payload) as PreloadCall, executionContextId, answer);
    });
    await cdp.send('Page.enable');
    await cdp.send('Runtime.enable');
    await cdp.send('Runtime.addBinding', { name: BINDING, executionContextName: WORLD });
    const source = preloadWorldScript(await readFile(path, 'utf8'));
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source, worldName: WORLD });
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: pageWorldScript() });
    return preload;
  }

  /** Tells the preload something; with no page there is nobody to tell, as in Electron. */
  async send(channel: string, args: readonly unknown[]): Promise<void> {
    if (this.world !== undefined) await this.deliver({ channel, args: structuredClone(args) }, this.world);
  }

  private async reply(
    call: PreloadCall,
    world: number,
    answer: (call: PreloadCall) => Promise<unknown>,
  ): Promise<void> {
    try {
      await this.deliver({ id: call.id, value: structuredClone(await answer(call)) }, world);
    } catch (error) {
      const why = `Error invoking remote method '${call.channel}': ${String(error)}`;
      await this.deliver({ id: call.id, error: why }, world);
    }
  }

  private async deliver(message: object, world: number): Promise<void> {
    const expression = `standInDeliver(${JSON.stringify(JSON.stringify(message))})`;
    await this.cdp.send('Runtime.evaluate', { expression, contextId: world }).catch(error => {
      if (!/Cannot find context|closed/.test(String(error))) throw error;
    });
  }
}
