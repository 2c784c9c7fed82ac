import { create } from 'zustand';

interface ScenarioEditorState {
  readonly isOpen: boolean;
}

/** Whether the side sheet with the scenarios is open. */
export const useScenarioEditor = create<ScenarioEditorState>()(() => ({ isOpen: false }));

export function openScenarioEditor(): void {
  useScenarioEditor.setState({ isOpen: true });
}

export function closeScenarioEditor(): void {
  useScenarioEditor.setState({ isOpen: false });
}
