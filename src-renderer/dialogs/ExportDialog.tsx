import { Modal, UnstyledButton } from '@mantine/core';
import { IconBinaryTree, IconFileCode, IconFileDiff, IconPhoto } from '@tabler/icons-react';
import { command, isEnabled } from '../commands/commands.ts';
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
  {
    id: 'file.export-sam',
    title: 'SAM, YAML',
    text: 'Functions with their events, short and idiomatic.',
    icon: IconFileCode,
  },
  {
    id: 'file.export-asl',
    title: 'Workflow definition, JSON',
    text: 'The Amazon States Language of one state machine.',
    icon: IconBinaryTree,
  },
  { id: 'file.export-picture', title: 'Picture, SVG', text: 'The drawing, for a document or a wiki.', icon: IconPhoto },
  {
    id: 'file.compare-template',
    title: 'Compare with a file',
    text: 'How the template in use would change.',
    icon: IconFileDiff,
  },
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
      {EXPORTS.filter(({ id }) => isUsable(id)).map(({ id, title, text, icon: Icon }, index) => (
        <UnstyledButton
          key={id}
          className={classes['choice']}
          data-autofocus={index === 0 || undefined}
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

function isUsable(id: string): boolean {
  const found = command(id);
  return found !== undefined && isEnabled(found);
}
