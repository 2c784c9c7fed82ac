import { UnstyledButton } from '@mantine/core';
import type { NestedStack } from '#core/cloudformation/read/nested-stacks.ts';
import type { OtherResource } from '#core/cloudformation/read/read-template.ts';
import { openNamedTemplate } from '../files/design-files.ts';
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
        {others.map(({ logicalId, type, line, nested }) => (
          <li key={logicalId}>
            <UnstyledButton onClick={() => onShow(line)}>
              <strong>{logicalId}</strong>
              <span>
                {type} · line {line}
              </span>
            </UnstyledButton>
            {nested !== undefined && <Nested {...nested} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What a nested stack holds, and the way into its file. */
function Nested({ file, resources }: NestedStack) {
  return (
    <UnstyledButton onClick={() => void openNamedTemplate(file)}>
      <span>{nestedWords(resources)}</span>
      <span className={classes['choose']}>Open {file}</span>
    </UnstyledButton>
  );
}

function nestedWords(resources: number | undefined): string {
  if (resources === undefined) return 'Its file is not read.';
  if (resources === 0) return 'It holds no resources.';
  const holds = resources === 1 ? '1 resource' : `${resources} resources`;
  return `It holds ${holds}, read with this template.`;
}
