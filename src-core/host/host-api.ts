import { z } from 'zod';
import type { Result } from '../shared/result.ts';

/** The largest design that is read or written, in bytes; a design of 2,000 resources is below a megabyte. */
export const LARGEST_DESIGN_BYTES = 32_000_000;

/** A file the host knows. `id` is the host's own handle (a path, a key); the window only hands it back. */
export const fileReferenceSchema = z.strictObject({
  id: z.string().min(1).max(4096),
  name: z.string().min(1).max(512),
});

/** A file with its text. */
export const openedFileSchema = z.strictObject({ file: fileReferenceSchema, text: z.string() });

/** A line of the list of recently opened designs, latest first. */
export const recentFileSchema = z.strictObject({
  id: z.string().min(1).max(4096),
  name: z.string().min(1).max(512),
  /** Where it lies, in words for a person: a folder, "This browser". */
  location: z.string().max(4096),
});

/** A design that was not saved when the window went away. */
export const recoverySchema = z.strictObject({ text: z.string(), file: fileReferenceSchema.nullable() });

/** What the window runs in. */
export const hostInfoSchema = z.strictObject({
  kind: z.enum(['desktop', 'browser', 'test']),
  /** `mac` shows ⌘ where others show Ctrl. */
  platform: z.enum(['mac', 'windows', 'linux', 'other']),
  /** Whether the host shows menus of its own, whose items come as `menu-command`. */
  hasNativeMenu: z.boolean(),
});

const nothing = z.strictObject({});
const suggestedName = z.string().min(1).max(255);

/**
 * Every call a window can make of its host: the schema of what it sends and of what it is answered. `null` as an
 * answer of a dialog means that the person cancelled. Preload, handlers and the type {@link HostApi} derive from this.
 */
export const hostCalls = {
  /** What the window runs in. */
  describe: { request: nothing, response: hostInfoSchema },
  /** Asks for a design and reads it. */
  openDocument: { request: nothing, response: openedFileSchema.nullable() },
  /** Asks for a template to compare with and reads it; it is neither opened nor remembered. */
  openTemplate: { request: nothing, response: openedFileSchema.nullable() },
  /**
   * Reads a file that an opened template names, by its path seen from the template. Only texts in the template's own folder
   * and below it are read.
   */
  readBeside: {
    request: z.strictObject({ file: fileReferenceSchema, path: z.string().min(1).max(1024) }),
    response: z.string(),
  },
  /**
   * Opens a file that an opened template names, by its path seen from the template: itself, where the host can look beside the
   * template, else the one that the person chooses.
   */
  openNamed: {
    request: z.strictObject({ file: fileReferenceSchema, path: z.string().min(1).max(1024) }),
    response: openedFileSchema.nullable(),
  },
  /** Asks for files that an opened template names and reads them; none where the person cancels. */
  openBeside: { request: nothing, response: z.array(openedFileSchema) },
  /** Reads a design of the recent list again. */
  openRecent: { request: z.strictObject({ id: z.string().min(1).max(4096) }), response: openedFileSchema },
  /** The design handed to the application when it was started, if any. */
  openAtStart: { request: nothing, response: openedFileSchema.nullable() },
  /** Writes a design to the file it came from, whole or not at all. */
  saveDocument: {
    request: z.strictObject({ file: fileReferenceSchema, text: z.string() }),
    response: fileReferenceSchema,
  },
  /** Asks where to write a design, then writes it. */
  saveDocumentAs: {
    request: z.strictObject({ suggestedName, text: z.string() }),
    response: fileReferenceSchema.nullable(),
  },
  /**
   * Asks where to write something made from a design (a template, a run, a picture, a table), then writes it. `text` is what
   * the file holds, in base64 for `png` and `gif`.
   */
  exportFile: {
    request: z.strictObject({
      suggestedName,
      text: z.string(),
      format: z.enum(['yaml', 'json', 'run', 'svg', 'ndjson', 'csv', 'png', 'gif']),
    }),
    response: fileReferenceSchema.nullable(),
  },
  /** Recently opened designs, latest first. */
  listRecent: { request: nothing, response: z.array(recentFileSchema) },
  /** Empties the list of recent designs. */
  clearRecent: { request: nothing, response: z.null() },
  /** Keeps the unsaved design for the case of a crash. */
  writeRecovery: { request: recoverySchema, response: z.null() },
  /** The design that a crash left behind, if any. */
  readRecovery: { request: nothing, response: recoverySchema.nullable() },
  /** Forgets the kept design: it is saved, or not wanted. */
  clearRecovery: { request: nothing, response: z.null() },
  /** Tells the host what to write in the title bar and whether closing would lose work. */
  showDocumentState: {
    request: z.strictObject({ name: z.string(), file: fileReferenceSchema.nullable(), isDirty: z.boolean() }),
    response: z.null(),
  },
  /** Opens a page of the AWS documentation in the person's browser; other addresses are refused. */
  openPage: { request: z.strictObject({ url: z.url({ protocol: /^https$/ }) }), response: z.null() },
  /** Puts a text on the clipboard. */
  copyText: { request: z.strictObject({ text: z.string() }), response: z.null() },
  /** The answer to `close-requested`: all is saved, the window may go. */
  closeWindow: { request: nothing, response: z.null() },
} as const satisfies Readonly<Record<string, { readonly request: z.ZodType; readonly response: z.ZodType }>>;

/** What a host tells a window of itself. */
export const hostEvents = {
  /** An item of the host's menu was chosen; `command` is the id of a command of the window. */
  'menu-command': z.strictObject({ command: z.string().min(1).max(100) }),
  /** A design was handed to the running application (double click, argument, drop on the icon). */
  'file-opened': openedFileSchema,
  /** A design was to be opened, and could not be read. */
  'file-failed': z.strictObject({ message: z.string() }),
  /**
   * The person closes the window with unsaved changes, and told the host to save them first: the window saves, and
   * calls `closeWindow` when that worked.
   */
  'close-requested': nothing,
} as const satisfies Readonly<Record<string, z.ZodType>>;

/** The name of a call. */
export type HostCall = keyof typeof hostCalls;
/** What a call is sent. */
export type HostRequest<Call extends HostCall> = z.infer<(typeof hostCalls)[Call]['request']>;
/** What a call answers. */
export type HostResponse<Call extends HostCall> = z.infer<(typeof hostCalls)[Call]['response']>;
/** The name of an event. */
export type HostEvent = keyof typeof hostEvents;
/** What an event carries. */
export type HostEventData<Event extends HostEvent> = z.infer<(typeof hostEvents)[Event]>;

/** A file the host knows; see {@link fileReferenceSchema}. */
export type FileReference = z.infer<typeof fileReferenceSchema>;
/** A file with its text. */
export type OpenedFile = z.infer<typeof openedFileSchema>;
/** A recently opened design. */
export type RecentFile = z.infer<typeof recentFileSchema>;
/** A design that a crash left behind. */
export type Recovery = z.infer<typeof recoverySchema>;
/** What the window runs in. */
export type HostInfo = z.infer<typeof hostInfoSchema>;

/**
 * The bridge between a window and what runs it. A call never rejects: what the outside makes fail comes back as a
 * failed Result, in words for a person.
 */
export type HostApi = {
  readonly [Call in HostCall]: (request: HostRequest<Call>) => Promise<Result<HostResponse<Call>>>;
} & {
  /** Listens to an event; the answer stops listening. */
  on<Event extends HostEvent>(event: Event, listener: (data: HostEventData<Event>) => void): () => void;
};

/** Whether an address may be opened outside: a page of the AWS documentation or of AWS itself, over https. */
export function isAllowedPage(url: string): boolean {
  return /^https:\/\/([a-z0-9-]+\.)*(amazon\.com|aws\.dev|states-language\.net)(\/|$)/i.test(url);
}

/** Whether the text of an exported file is its bytes in base64. */
export function isBinaryFormat(format: HostRequest<'exportFile'>['format']): boolean {
  return format === 'png' || format === 'gif';
}
