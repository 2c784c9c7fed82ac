import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import type { FileReference, OpenedFile } from '#core/host/host-api.ts';
import { fail, ok, type Result } from '#core/shared/result.ts';
import { fileTrouble } from './file-trouble.ts';
import { type FileStamp, readTextFile } from './read-text-file.ts';
import { lookAt, writeTextFile } from './write-text-file.ts';

/** The reference of a file on disk: its path is the handle. */
export function referenceTo(path: string): FileReference {
  return { id: path, name: basename(path) };
}

/**
 * The designs that the person opened or saved. The window can write to these alone, whatever path it names, and not
 * over changes that another program made since.
 */
export class DesignFiles {
  private readonly stamps = new Map<string, FileStamp | undefined>();

  /** Lets the window write to a file that the person chose in an earlier run. */
  allow(path: string): void {
    if (!this.stamps.has(path)) this.stamps.set(path, undefined);
  }

  isAllowed(path: string): boolean {
    return this.stamps.has(path);
  }

  async read(path: string): Promise<Result<OpenedFile>> {
    const read = await readTextFile(path);
    if (!read.ok) return read;
    this.stamps.set(path, read.value.stamp);
    return ok({ file: referenceTo(path), text: read.value.text });
  }

  /** The text of a file that an opened template names. It must be below the template's folder: a template may name any file. */
  async readBeside(template: string, path: string): Promise<Result<string>> {
    const wanted = besideTemplate(template, path);
    if (!wanted.ok) return wanted;
    const read = await readTextFile(wanted.value);
    return read.ok ? ok(read.value.text) : read;
  }

  /** Opens a file that an opened template names, under the same condition. */
  async openBeside(template: string, path: string): Promise<Result<OpenedFile>> {
    const wanted = besideTemplate(template, path);
    return wanted.ok ? this.read(wanted.value) : wanted;
  }

  /** Saves to a file that the window was given before. */
  async save(path: string, text: string): Promise<Result<FileReference>> {
    if (!this.isAllowed(path)) return fail(`${path} was not opened in this window; use “Save as…” to choose a file.`);
    try {
      const known = this.stamps.get(path);
      const now = await lookAt(path);
      if (known !== undefined && now !== undefined && !isSame(known, now)) {
        return fail(
          `${basename(path)} was changed by another program since it was opened, so it was left as it is. Use “Save as…” to keep both.`,
        );
      }
    } catch (error) {
      return fail(fileTrouble(path, 'written', error));
    }
    return this.saveAs(path, text);
  }

  /** Saves to a file that the person has just chosen. */
  async saveAs(path: string, text: string): Promise<Result<FileReference>> {
    const written = await writeTextFile(path, text);
    if (!written.ok) return written;
    this.stamps.set(path, written.value);
    return ok(referenceTo(path));
  }
}

function besideTemplate(template: string, path: string): Result<string> {
  const folder = dirname(template);
  const wanted = resolve(folder, path);
  return isBelow(folder, wanted) ? ok(wanted) : fail(`${path} is not in the template's folder, so it was not read.`);
}

function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way.split(sep)[0] !== '..' && !isAbsolute(way);
}

function isSame(one: FileStamp, other: FileStamp): boolean {
  return one.modifiedMillis === other.modifiedMillis && one.sizeBytes === other.sizeBytes;
}
