import { type FileReference, LARGEST_DESIGN_BYTES, type OpenedFile } from '#core/host/host-api.ts';
import { fail, ok, type Result } from '#core/shared/result.ts';

type FileContent = string | Uint8Array<ArrayBuffer>;

interface SaveFilePicker {
  showSaveFilePicker(options: { suggestedName: string }): Promise<FileSystemFileHandle>;
}

interface OpenFilePicker {
  showOpenFilePicker(options: {
    types: readonly object[];
    multiple: boolean;
  }): Promise<readonly FileSystemFileHandle[]>;
}

/** A file that the person chose, with its id where the page holds a handle of it. */
interface ChosenFile {
  readonly file: File;
  readonly id?: string;
}

function canPickOpen(page: object): page is OpenFilePicker {
  return 'showOpenFilePicker' in page;
}

function canPickSave(page: object): page is SaveFilePicker {
  return 'showSaveFilePicker' in page;
}

function isCancelled(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

/** What went wrong with a file, in words. */
export function fileTrouble(doing: string, error: unknown): string {
  const why = error instanceof Error ? error.message : String(error);
  return `${doing} did not work: ${why}`;
}

/** Files of the page: handles where the browser gives them, uploads and downloads elsewhere. */
export class BrowserFiles {
  private readonly handles = new Map<string, FileSystemFileHandle>();

  async pick(): Promise<Result<OpenedFile | null>> {
    const opened = await this.choose(false);
    return opened.ok ? ok(opened.value[0] ?? null) : opened;
  }

  /** Several files at once; none where the person cancels. */
  pickSeveral(): Promise<Result<OpenedFile[]>> {
    return this.choose(true);
  }

  private async choose(multiple: boolean): Promise<Result<OpenedFile[]>> {
    const opened: OpenedFile[] = [];
    try {
      for (const { file, id } of canPickOpen(window) ? await this.handed(window, multiple) : await uploaded(multiple)) {
        const read = await this.read(file, id);
        if (!read.ok) return read;
        opened.push(read.value);
      }
      return ok(opened);
    } catch (error) {
      return isCancelled(error) ? ok([]) : fail(fileTrouble('Opening the file', error));
    }
  }

  private async handed(page: OpenFilePicker, multiple: boolean): Promise<readonly ChosenFile[]> {
    const types = [
      {
        description: 'Designs and templates',
        accept: { 'application/json': ['.json', '.template'], 'application/yaml': ['.yaml', '.yml'] },
      },
    ];
    const handles = await page.showOpenFilePicker({ types, multiple });
    return Promise.all(handles.map(async handle => ({ file: await handle.getFile(), id: this.keep(handle) })));
  }

  async read(file: File, id?: string): Promise<Result<OpenedFile>> {
    if (file.size > LARGEST_DESIGN_BYTES) {
      const megabytes = Math.round(file.size / 1_000_000);
      return fail(
        `${file.name} is ${megabytes} MB large; a design has at most ${LARGEST_DESIGN_BYTES / 1_000_000} MB.`,
      );
    }
    try {
      return ok({
        file: { id: id ?? newFileId(file.name), name: file.name },
        text: asWritten(await file.arrayBuffer()),
      });
    } catch (error) {
      return fail(fileTrouble(`Reading ${file.name}`, error));
    }
  }

  /** Writes to the file behind a reference; without a handle the browser downloads it again. */
  async write(file: FileReference, text: string): Promise<Result<FileReference>> {
    const handle = this.handles.get(file.id);
    try {
      if (handle === undefined) download(file.name, text);
      else await writeHandle(handle, text);
      return ok(file);
    } catch (error) {
      return fail(fileTrouble(`Saving ${file.name}`, error));
    }
  }

  async writeAs(suggestedName: string, text: FileContent): Promise<Result<FileReference | null>> {
    try {
      if (!canPickSave(window)) {
        download(suggestedName, text);
        return ok({ id: newFileId(suggestedName), name: suggestedName });
      }
      const handle = await window.showSaveFilePicker({ suggestedName });
      await writeHandle(handle, text);
      return ok({ id: this.keep(handle), name: handle.name });
    } catch (error) {
      return isCancelled(error) ? ok(null) : fail(fileTrouble(`Saving ${suggestedName}`, error));
    }
  }

  private keep(handle: FileSystemFileHandle): string {
    const id = newFileId(handle.name);
    this.handles.set(id, handle);
    return id;
  }
}

async function uploaded(multiple: boolean): Promise<readonly ChosenFile[]> {
  // In the page until it is answered: a browser may throw away an element that nothing holds, and its answer with it.
  const input = document.createElement('input');
  input.type = 'file';
  input.hidden = true;
  input.multiple = multiple;
  input.accept = '.json,.yaml,.yml,.template,application/json';
  document.body.append(input);
  const chosen = new Promise<readonly File[]>(resolve => {
    input.addEventListener('cancel', () => resolve([]));
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
  });
  input.click();
  const files = await chosen;
  input.remove();
  return files.map(file => ({ file }));
}

/** The text of a file with the byte order mark that it may begin with, so that saving gives it back. */
function asWritten(bytes: ArrayBuffer): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

async function writeHandle(handle: FileSystemFileHandle, text: FileContent): Promise<void> {
  const stream = await handle.createWritable();
  await stream.write(text);
  await stream.close();
}

function download(name: string, text: FileContent): void {
  const link = document.createElement('a');
  const url = URL.createObjectURL(new Blob([text], { type: 'application/octet-stream' }));
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

function newFileId(name: string): string {
  return `${crypto.randomUUID()}/${name}`;
}
