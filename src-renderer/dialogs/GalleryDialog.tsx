import { Modal, UnstyledButton, useComputedColorScheme } from '@mantine/core';
import { useMemo } from 'react';
import { PALETTES } from '#core/drawing/palette.ts';
import { openTemplateDesign } from '../files/design-files.ts';
import { galleryTemplates } from '../gallery/templates.ts';
import type { DialogProps } from './dialog-props.ts';
import classes from './dialogs.module.css';

/** Designs to start from, each with its picture. */
export function GalleryDialog({ isOpen, onClose }: DialogProps) {
  return (
    <Modal opened={isOpen} onClose={onClose} title="Start from a template" size={860}>
      <Gallery onClose={onClose} />
    </Modal>
  );
}

function Gallery({ onClose }: { readonly onClose: () => void }) {
  const appearance = useComputedColorScheme('light');
  const templates = useMemo(galleryTemplates, []);
  return (
    <ul className={classes['gallery']}>
      {templates.map((template, index) => (
        <li key={template.key}>
          <UnstyledButton
            className={classes['template']}
            data-autofocus={index === 0 || undefined}
            onClick={() => {
              onClose();
              void openTemplateDesign(template.name, template.text);
            }}
          >
            <img src={template.picture(appearance)} alt="" style={{ background: PALETTES[appearance].canvas }} />
            <strong>{template.name}</strong>
            <small>{template.about}</small>
            <small>
              {template.resourceCount} resources · {template.scenarioCount}{' '}
              {template.scenarioCount === 1 ? 'scenario' : 'scenarios'}
            </small>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}
