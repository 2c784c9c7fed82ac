import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import { type HostCall, type HostEvent, hostCalls, hostEvents } from '#core/host/host-api.ts';
import { callChannel, eventChannel } from './channels.ts';

const callNames = Object.keys(hostCalls) as HostCall[];

const calls = Object.fromEntries(
  callNames.map(call => [call, (request: unknown) => ipcRenderer.invoke(callChannel(call), request)]),
);

function on(event: HostEvent, listener: (data: unknown) => void): () => void {
  if (!Object.hasOwn(hostEvents, event)) throw new TypeError(`There is no host event "${String(event)}"`);
  const channel = eventChannel(event);
  const handler = (_event: IpcRendererEvent, data: unknown) => listener(data);
  ipcRenderer.on(channel, handler);
  return () => {
    ipcRenderer.off(channel, handler);
  };
}

contextBridge.exposeInMainWorld('eventloom', { ...calls, on });
