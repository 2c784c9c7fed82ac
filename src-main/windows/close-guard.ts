/** What a person answers when closing would lose changes. */
export type CloseAnswer = 'save' | 'discard' | 'cancel';

/** What the guard asks of its surroundings. */
export interface CloseGuardActions {
  isDirty(): boolean;
  ask(): Promise<CloseAnswer>;
  /** Asks the window to save; it closes itself once that worked. */
  saveFirst(): void;
  /** Forgets the changes and closes. */
  discard(): void;
  /** The person stays; a quit under way is over. */
  stay(): void;
}

/** Stands between the person's wish to close the window and unsaved changes; asks one question at a time. */
export class CloseGuard {
  private isAsking = false;

  constructor(private readonly actions: CloseGuardActions) {}

  /** Whether the window may close now. If not, the person is asked and the answer is acted upon. */
  mayClose(): boolean {
    if (!this.actions.isDirty()) return true;
    if (!this.isAsking) void this.askAndAct();
    return false;
  }

  private async askAndAct(): Promise<void> {
    this.isAsking = true;
    try {
      const answer = await this.actions.ask();
      if (answer === 'save') this.actions.saveFirst();
      else if (answer === 'discard') this.actions.discard();
      else this.actions.stay();
    } finally {
      this.isAsking = false;
    }
  }
}
