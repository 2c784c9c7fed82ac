/** What every dialog is told. */
export interface DialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}
