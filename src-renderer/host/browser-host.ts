import { z } from 'zod';
import {
  type FileReference,
  type HostApi,
  type HostEvent,
  type HostEventData,
  type HostInfo,
  isAllowedPage,
  isBinaryFormat,
  type OpenedFile,
  recoverySchema,
} from '#core/host/host-api.ts';
import { fail, ok, type Result } from '#core/shared/result.ts';
import { BrowserFiles } from './browser-files.ts';

const RECENT_KEY = 'eventloom.recent';
const RECOVERY_KEY = 'eventloom.recovery';
const MOST_RECENT = 8;

/** The browser keeps the text of recent designs itself, since it may not read a file again without asking. */
const keptDesignSchema = z.object({ id: z.string(), name: z.string(), text: z.string() });
type KeptDesign = z.infer<typeof keptDesignSchema>;

/** The host of a window that runs as a page in a browser: pickers or downloads, and the browser's own storage. */
export function createBrowserHost(): HostApi {
  const files = new BrowserFiles();
  const listeners = new EventTarget();
  let isDirty = false;
  // A file that was read is worth remembering once the window shows it; one that is not a design never gets there.
  let lastRead: OpenedFile | undefined;

  window.addEventListener('beforeunload', event => {
    if (isDirty) event.preventDefault();
  });
  const tell = <Event extends HostEvent>(event: Event, data: HostEventData<Event>) =>
    listeners.dispatchEvent(new CustomEvent(event, { detail: data }));
  acceptDroppedFiles(files, opened => {
    if (opened.ok) {
      lastRead = opened.value;
      tell('file-opened', opened.value);
    } else tell('file-failed', { message: opened.error });
  });

  const pickDocument = async () => {
    const opened = await files.pick();
    if (opened.ok && opened.value !== null) lastRead = opened.value;
    return opened;
  };

  return {
    describe: async () => ok(describe()),
    openDocument: pickDocument,
    // A page cannot look beside a file that was chosen.
    openNamed: pickDocument,
    openTemplate: () => files.pick(),
    readBeside: async ({ path }) =>
      fail(
        `${path} is a file beside the template, where a page in the browser cannot look: choose it in the tab Template.`,
      ),
    openBeside: () => files.pickSeveral(),
    openRecent: async ({ id }) => openKept(id),
    openAtStart: async () => ok(null),
    saveDocument: async ({ file, text }) => rememberSaved(await files.write(file, text), text),
    saveDocumentAs: async ({ suggestedName, text }) => rememberSaved(await files.writeAs(suggestedName, text), text),
    exportFile: ({ suggestedName, text, format }) =>
      files.writeAs(suggestedName, isBinaryFormat(format) ? bytesOf(text) : text),
    listRecent: async () => ok(readKept().map(({ id, name }) => ({ id, name, location: 'This browser' }))),
    clearRecent: async () => store(RECENT_KEY, null),
    writeRecovery: async recovery => store(RECOVERY_KEY, recovery),
    readRecovery: async () => ok(readJson(RECOVERY_KEY, recoverySchema) ?? null),
    clearRecovery: async () => store(RECOVERY_KEY, null),
    showDocumentState: async state => {
      isDirty = state.isDirty;
      if (lastRead !== undefined && lastRead.file.id === state.file?.id) {
        remember(lastRead.file, lastRead.text);
        lastRead = undefined;
      }
      document.title = `${state.isDirty ? '• ' : ''}${state.name} – Eventloom`;
      return ok(null);
    },
    openPage: async ({ url }) => {
      if (!isAllowedPage(url)) return fail(`${url} is not a page of the AWS documentation, so it was not opened.`);
      window.open(url, '_blank', 'noopener,noreferrer');
      return ok(null);
    },
    copyText: ({ text }) => copyText(text),
    closeWindow: async () => ok(null),
    on: (event, listener) => {
      const handler = (raw: Event) => {
        if (raw instanceof CustomEvent) listener(raw.detail);
      };
      listeners.addEventListener(event, handler);
      return () => listeners.removeEventListener(event, handler);
    },
  };
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), character => character.charCodeAt(0));
}

function describe(): HostInfo {
  const agent = navigator.userAgent;
  const platform = agent.includes('Mac')
    ? 'mac'
    : agent.includes('Windows')
      ? 'windows'
      : agent.includes('Linux')
        ? 'linux'
        : 'other';
  return { kind: 'browser', platform, hasNativeMenu: false };
}

async function copyText(text: string): Promise<Result<null>> {
  try {
    await navigator.clipboard.writeText(text);
    return ok(null);
  } catch {
    return fail('The browser did not let the text onto the clipboard; allow it for this page, or select the text.');
  }
}

/** A design dropped anywhere on the page is opened. */
function acceptDroppedFiles(files: BrowserFiles, open: (opened: Result<OpenedFile>) => void): void {
  const hasFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
  window.addEventListener('dragover', event => {
    if (hasFile(event)) event.preventDefault();
  });
  window.addEventListener('drop', async event => {
    const file = event.dataTransfer?.files[0];
    if (file === undefined) return;
    event.preventDefault();
    open(await files.read(file));
  });
}

function readKept(): readonly KeptDesign[] {
  return readJson(RECENT_KEY, z.array(keptDesignSchema)) ?? [];
}

function openKept(id: string): Result<OpenedFile> {
  const kept = readKept().find(design => design.id === id);
  if (kept === undefined) return fail('This design is no longer kept in the browser; open its file instead.');
  return ok({ file: { id: kept.id, name: kept.name }, text: kept.text });
}

function rememberSaved<File extends FileReference | null>(saved: Result<File>, text: string): Result<File> {
  if (saved.ok && saved.value !== null) remember(saved.value, text);
  return saved;
}

function remember(file: FileReference, text: string): void {
  const others = readKept().filter(design => design.name !== file.name);
  store(RECENT_KEY, [{ id: file.id, name: file.name, text }, ...others].slice(0, MOST_RECENT));
}

function readJson<Schema extends z.ZodType>(key: string, schema: Schema): z.infer<Schema> | undefined {
  try {
    const parsed = schema.safeParse(JSON.parse(localStorage.getItem(key) ?? 'null'));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

function store(key: string, value: unknown): Result<null> {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
    return ok(null);
  } catch {
    return fail('The storage of this browser is full or switched off, so unsaved work is not kept for a crash.');
  }
}
