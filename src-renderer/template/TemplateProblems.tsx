import { Button } from '@mantine/core';
import { IconCircleXFilled } from '@tabler/icons-react';
import type { TemplateProblem } from '#core/cloudformation/template-problem.ts';
import { useDesign } from '../state/design-store.ts';
import classes from './template.module.css';

/** Why the design has no template, and which elements are at fault. */
export function TemplateProblems({ problems }: { readonly problems: readonly TemplateProblem[] }) {
  return (
    <div className={classes['problems']}>
      <strong>This design has no template yet</strong>
      <ul>
        {problems.map(({ message, elements }) => (
          <li key={message}>
            <IconCircleXFilled size={15} role="img" aria-label="error" />
            <span>{message}</span>
            {elements.length > 0 && (
              <Button size="compact-xs" variant="default" onClick={() => useDesign.getState().select(elements)}>
                Show
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
