import { Portal } from '@mantine/core';
import type { StateTemplate } from '#core/workflow/state-templates.ts';
import classes from '../../palette/palette.module.css';
import { StateIcon } from '../drawing/StateIcon.tsx';
import type { TemplateGhost } from './use-template-drag.ts';

interface StateGhostProps {
  readonly template: StateTemplate;
  readonly service: string | undefined;
  readonly ghost: TemplateGhost;
}

/** The state under the pointer while an entry of the palette is dragged. */
export function StateGhost({ template, service, ghost }: StateGhostProps) {
  return (
    <Portal>
      <div
        aria-hidden
        className={classes['ghost']}
        data-over={ghost.isOverWay || undefined}
        style={{ transform: `translate(${ghost.x}px, ${ghost.y}px) translate(-50%, -50%) scale(0.8)` }}
      >
        <StateIcon type={template.type} service={service} />
        <strong>{template.label}</strong>
      </div>
    </Portal>
  );
}
