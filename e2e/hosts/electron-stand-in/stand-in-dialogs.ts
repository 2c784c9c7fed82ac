import type {
  Dialog,
  MessageBoxOptions,
  MessageBoxReturnValue,
  OpenDialogReturnValue,
  SaveDialogReturnValue,
} from 'electron';

/** What the person will answer the next dialog: a button by its words, a file, or nothing. */
export type DialogAnswer =
  | { readonly button: string }
  | { readonly open: string | readonly string[] }
  | { readonly save: string }
  | { readonly cancel: true };

/** A dialog that was shown. */
export interface ShownDialog {
  readonly kind: 'message' | 'open' | 'save';
  readonly message: string;
}

/** Answers dialogs from a queue; a dialog that nobody expected is an error. */
export class StandInDialogs {
  readonly shown: ShownDialog[] = [];
  private readonly answers: DialogAnswer[] = [];

  /** The next dialogs are answered like this, in this order. */
  answer(...answers: readonly DialogAnswer[]): void {
    this.answers.push(...answers);
  }

  /** Answers that were prepared and not asked for. */
  get unused(): readonly DialogAnswer[] {
    return this.answers;
  }

  readonly dialog = {
    showMessageBox: async (...given: unknown[]): Promise<MessageBoxReturnValue> => {
      const { message, buttons = [], cancelId = 0 } = given.at(-1) as MessageBoxOptions;
      const answer = this.next('message', message);
      if ('cancel' in answer) return { response: cancelId, checkboxChecked: false };
      const response = 'button' in answer ? buttons.indexOf(answer.button) : -1;
      if (response === -1) throw new Error(`The dialog "${message}" has no answer ${JSON.stringify(answer)}`);
      return { response, checkboxChecked: false };
    },
    showOpenDialog: async (...given: unknown[]): Promise<OpenDialogReturnValue> => {
      const answer = this.next('open', titleOf(given));
      if ('cancel' in answer) return { canceled: true, filePaths: [] };
      if (!('open' in answer)) throw new Error(`An open dialog cannot answer ${JSON.stringify(answer)}`);
      return { canceled: false, filePaths: [answer.open].flat() };
    },
    showSaveDialog: async (...given: unknown[]): Promise<SaveDialogReturnValue> => {
      const answer = this.next('save', titleOf(given));
      if ('cancel' in answer) return { canceled: true, filePath: '' };
      if (!('save' in answer)) throw new Error(`A save dialog cannot answer ${JSON.stringify(answer)}`);
      return { canceled: false, filePath: answer.save };
    },
    showErrorBox: (title: string, content: string): void => {
      throw new Error(`The application showed an error: ${title}: ${content}`);
    },
  } satisfies Pick<Dialog, 'showMessageBox' | 'showOpenDialog' | 'showSaveDialog' | 'showErrorBox'>;

  private next(kind: ShownDialog['kind'], message: string): DialogAnswer {
    this.shown.push({ kind, message });
    const answer = this.answers.shift();
    if (answer === undefined) throw new Error(`Nobody expected the ${kind} dialog "${message}"`);
    return answer;
  }
}

function titleOf(given: readonly unknown[]): string {
  const options = given.at(-1);
  return typeof options === 'object' && options !== null && 'title' in options ? String(options.title) : '';
}
