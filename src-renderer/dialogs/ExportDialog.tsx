import { Modal, UnstyledButton } from '@mantine/core';
import { IconFileCode, IconPhoto } from '@tabler/icons-react';
import { runCommand } from '../commands/run-command.ts';
import { countsInWords } from '../problems/severity.tsx';
import { useFindings } from '../state/derived.ts';
import type { DialogProps } from './dialog-props.ts';
import classes from './dialogs.module.css';

const EXPORTS = [
  {
    id: 'file.export-yaml',
    title: 'CloudFormation, YAML',
    text: 'A template that deploys, with roles and policies.',
    icon: IconFileCode,
  },
  { id: 'file.export-json', title: 'CloudFormation, JSON', text: 'The same template as JSON.', icon: IconFileCode },
  { id: 'file.export-picture', title: 'Picture, SVG', text: 'The drawing, for a document or a wiki.', icon: IconPhoto },
] as const;

/** What a design can be exported as. */
export function ExportDialog({ isOpen, onClose }: DialogProps) {
  const errors = useFindings().filter(finding => finding.severity === 'error');
  return (
    <Modal opened={isOpen} onClose={onClose} title="Export" size={440}>
      {errors.length > 0 && (
        <p className={classes['warning']}>
          {countsInWords(errors)} found. The template is written all the same; AWS may refuse it.
        </p>
      )}
      {EXPORTS.map(({ id, title, text, icon: Icon }) => (
        <UnstyledButton
          key={id}
          className={classes['choice']}
          onClick={() => {
            onClose();
            void runCommand(id);
          }}
        >
          <Icon size={20} stroke={1.5} aria-hidden />
          <span>
            <strong>{title}</strong>
            <small>{text}</small>
          </span>
        </UnstyledButton>
      ))}
    </Modal>
  );
}
