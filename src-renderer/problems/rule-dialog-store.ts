import { create } from 'zustand';

/** The rule whose page is open, if one is. */
export const useRulePage = create<{ readonly ruleId: string | undefined }>()(() => ({ ruleId: undefined }));

export function openRulePage(ruleId: string): void {
  useRulePage.setState({ ruleId });
}

export function closeRulePage(): void {
  useRulePage.setState({ ruleId: undefined });
}
