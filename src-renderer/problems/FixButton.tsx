import { Button, Tooltip } from '@mantine/core';
import { IconFileCode, IconWand } from '@tabler/icons-react';
import { type RefusedEdit, refusedEdit } from '#core/cloudformation/write/edit-note.ts';
import type { Fix } from '#core/contract/rule.ts';
import { diffEdits } from '#core/drawing/diff-edits.ts';
import { notifyDone } from '../app/notify.tsx';
import { useGraph } from '../state/derived.ts';
import { useDesign } from '../state/design-store.ts';
import { useView } from '../state/view-store.ts';
import classes from './problems.module.css';

/** The repair of a finding: its tooltip shows every change as a diff, undo takes it back in one step. */
export function FixButton({ fix }: { readonly fix: Fix }) {
  const graph = useGraph();
  const document = useDesign(state => state.history.present);
  const refused = refusedEdit(document, fix.edits);
  if (refused !== undefined) return <TemplateButton {...refused} />;
  const preview = diffEdits(fix.edits, graph);
  const apply = () => {
    useDesign.getState().apply(fix.edits, fix.title);
    notifyDone(`${fix.title}. Undo takes it back.`);
  };
  return (
    <Tooltip
      openDelay={150}
      maw={360}
      events={{ hover: true, focus: true, touch: false }}
      label={
        <span className={classes['diff']}>
          {preview.map(({ sign, text }) => (
            <span key={`${sign} ${text}`} data-sign={sign}>
              <span aria-hidden>{sign}</span>
              {text}
            </span>
          ))}
        </span>
      }
    >
      <Button size="compact-xs" variant="light" leftSection={<IconWand size={13} stroke={1.8} />} onClick={apply}>
        {fix.title}
      </Button>
    </Tooltip>
  );
}

/** Where the template does not take the repair: why, and the way to the line where a person can make it. */
function TemplateButton({ element, property, message }: RefusedEdit) {
  return (
    <Tooltip maw={320} multiline label={`${message}.`} events={{ hover: true, focus: true, touch: false }}>
      <Button
        size="compact-xs"
        variant="default"
        leftSection={<IconFileCode size={13} stroke={1.8} />}
        onClick={() =>
          useView.getState().showInTemplate({ element, ...(property !== undefined && { path: property }) })
        }
      >
        Repair in the template
      </Button>
    </Tooltip>
  );
}
