import { BrowserWindow, screen } from 'electron';
import { placeWindow, SMALLEST, type WindowPlace } from './window-place.ts';

/** Opens an empty window, locked down and not shown before it has something to show. */
export function openBrowserWindow(preload: string, last: WindowPlace | undefined): BrowserWindow {
  const screens = screen.getAllDisplays().map(display => display.workArea);
  const window = new BrowserWindow({
    ...placeWindow(last, screens),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    title: 'Eventloom',
    show: false,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => {
    if (last?.isMaximized === true) window.maximize();
    window.show();
  });
  return window;
}
