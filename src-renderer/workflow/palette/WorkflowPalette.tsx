import { Tooltip, UnstyledButton } from '@mantine/core';
import { STATE_TEMPLATES, type StateTemplate } from '#core/workflow/state-templates.ts';
import { Splitter } from '../../app/Splitter.tsx';
import classes from '../../palette/palette.module.css';
import { StateIcon } from '../drawing/StateIcon.tsx';
import { StateGhost } from './StateGhost.tsx';
import { serviceOfTemplate } from './template-service.ts';
import { useTemplateDrag } from './use-template-drag.ts';

const GROUPS: readonly StateTemplate['group'][] = ['Actions', 'Flow', 'Patterns'];

/** What can be put into the workflow: drag it onto a way, or click it to add it behind the selected state. */
export function WorkflowPalette() {
  return (
    <aside aria-label="States" className={classes['palette']}>
      <div className={classes['sections']}>
        {GROUPS.map(group => (
          <section key={group} aria-label={group}>
            <h2 className={classes['title']}>{group}</h2>
            {STATE_TEMPLATES.filter(template => template.group === group).map(template => (
              <TemplateButton key={template.id} template={template} />
            ))}
          </section>
        ))}
      </div>
      <Splitter panel="palette" label="Width of the palette" />
    </aside>
  );
}

function TemplateButton({ template }: { readonly template: StateTemplate }) {
  const { ghost, handlers } = useTemplateDrag(template);
  const service = serviceOfTemplate(template);
  return (
    <>
      <Tooltip label={template.description} position="right" disabled={ghost !== undefined}>
        <UnstyledButton className={classes['entry']} aria-description={template.description} {...handlers}>
          <StateIcon type={template.type} service={service} size={26} />
          <span className={classes['label']}>{template.label}</span>
        </UnstyledButton>
      </Tooltip>
      {ghost !== undefined && <StateGhost template={template} service={service} ghost={ghost} />}
    </>
  );
}
