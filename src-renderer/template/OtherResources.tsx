import { UnstyledButton } from '@mantine/core';
import type { OtherResource } from '#core/cloudformation/read/read-template.ts';
import classes from './template.module.css';

interface OtherResourcesProps {
  readonly others: readonly OtherResource[];
  readonly onShow: (line: number) => void;
}

/** What of the template has no place on the canvas; it stays in the text as it is. */
export function OtherResources({ others, onShow }: OtherResourcesProps) {
  if (others.length === 0) return null;
  return (
    <section aria-label="Other resources" className={classes['others']}>
      <h3>Other resources</h3>
      <p>These have no place on the canvas. They stay in the template as they are.</p>
      <ul>
        {others.map(({ logicalId, type, line }) => (
          <li key={logicalId}>
            <UnstyledButton onClick={() => onShow(line)}>
              <strong>{logicalId}</strong>
              <span>
                {type} · line {line}
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
