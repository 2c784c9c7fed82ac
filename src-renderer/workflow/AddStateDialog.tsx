import { Modal } from '@mantine/core';
import { pathOfKey } from '#core/workflow/state-path.ts';
import { STATE_TEMPLATES } from '#core/workflow/state-templates.ts';
import { canvasView } from '../canvas/canvas-view.ts';
import { SearchList } from '../dialogs/SearchList.tsx';
import { StateIcon } from './drawing/StateIcon.tsx';
import { serviceOfTemplate } from './palette/template-service.ts';
import classes from './workflow.module.css';
import { addAfterSelection, addAtWay, templateOf } from './workflow-actions.ts';
import { useWorkflow } from './workflow-store.ts';

const close = () => useWorkflow.setState({ adding: undefined });

/** The keyboard goes on where the work does: at the state that was added. */
function focusSelected(): void {
  canvasView.focus(useWorkflow.getState().selection[0]);
}

/** Chooses what is added to a way, or behind the selected state. */
export function AddStateDialog() {
  const adding = useWorkflow(state => state.adding);
  const choose = (id: string) => {
    const template = templateOf(id);
    close();
    if (template === undefined) return;
    if (adding?.way === undefined) addAfterSelection(template);
    else addAtWay(template, pathOfKey(adding.way));
  };
  return (
    <Modal
      opened={adding !== undefined}
      onClose={close}
      title="Add a state"
      size={440}
      returnFocus={false}
      onExitTransitionEnd={focusSelected}
    >
      <SearchList
        label="Search states and patterns"
        nothingFound="Nothing is called that. Try “wait”, “queue” or “saga”."
        onChoose={choose}
        onClose={close}
        items={STATE_TEMPLATES.map(template => ({
          id: template.id,
          text: `${template.label} ${template.type} ${template.description}`,
          group: template.group,
          content: (
            <span className={classes['choice']}>
              <StateIcon type={template.type} service={serviceOfTemplate(template)} size={26} />
              <span className={classes['choiceText']}>
                <span className={classes['choiceLabel']}>{template.label}</span>
                <br />
                <span className={classes['choiceHelp']}>{template.description}</span>
              </span>
            </span>
          ),
        }))}
      />
    </Modal>
  );
}
