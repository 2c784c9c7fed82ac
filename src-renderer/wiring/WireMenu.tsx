import { Menu } from '@mantine/core';
import { PointMenu } from '../canvas/PointMenu.tsx';
import { ServiceIcon } from '../canvas/ServiceIcon.tsx';
import { choiceWords, drawWireToNew, joinTo, newTargets } from './draw-wire.ts';
import { useWireMenu, type WireQuestion } from './wire-menu-store.ts';

/** Asks at the end of a drawn wire what cannot be known: which kind of wire, or which new target. */
export function WireMenu() {
  const { open, close } = useWireMenu();
  const question = open?.question;
  return (
    <PointMenu
      at={open?.at}
      onClose={close}
      label={question?.ask === 'kind' ? 'Which kind of wire?' : 'Connect to something new'}
    >
      {question?.ask === 'kind' && <KindItems question={question} />}
      {question?.ask === 'target' && <TargetItems question={question} />}
    </PointMenu>
  );
}

function KindItems({ question }: { readonly question: Extract<WireQuestion, { ask: 'kind' }> }) {
  return (
    <>
      <Menu.Label>Which kind of wire?</Menu.Label>
      {question.choices.map(choice => (
        <Menu.Item key={`${choice.port} ${choice.kind}`} onClick={() => joinTo(question.start, question.other, choice)}>
          {choiceWords(choice)}
        </Menu.Item>
      ))}
    </>
  );
}

function TargetItems({ question }: { readonly question: Extract<WireQuestion, { ask: 'target' }> }) {
  const targets = newTargets(question.start);
  if (targets.length === 0) return <Menu.Label>Nothing can be connected here</Menu.Label>;
  return (
    <>
      <Menu.Label>{question.start.isBackwards ? 'Add in front' : 'Connect to a new'}</Menu.Label>
      {targets.flatMap(target =>
        target.choices.map(choice => (
          <Menu.Item
            key={`${target.entry.type} ${target.entry.index} ${choice.port} ${choice.kind}`}
            leftSection={<ServiceIcon type={target.entry.type} properties={target.palette.properties} size={20} />}
            onClick={() => drawWireToNew(question.start, target, choice, question.point)}
          >
            {target.palette.label}
            {target.choices.length > 1 && ` (${choiceWords(choice).toLowerCase()})`}
          </Menu.Item>
        )),
      )}
    </>
  );
}
