import type { Node, NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { useDesign } from '../state/design-store.ts';
import { useMode } from '../state/use-mode.ts';
import classes from './group-frame.module.css';
import type { FrameData } from './group-frames.ts';
import { NameField } from './NameField.tsx';

/** The frame of a group. Its name selects the members, moves them, and is edited by a double click. */
export const GroupFrame = memo(function GroupFrame({ id, data }: NodeProps<Node<FrameData>>) {
  const isRenaming = useMode(mode => mode.context.renaming === id);
  const { name, count, isChosen } = data;
  const selectMembers = () => {
    const group = useDesign.getState().history.present.groups?.find(candidate => candidate.id === id);
    if (group !== undefined) useDesign.getState().select(group.members);
  };
  return (
    <div className={classes['frame']} data-chosen={isChosen || undefined}>
      <div className={classes['title']}>
        {isRenaming ? (
          <NameField id={id} name={name} />
        ) : (
          <button
            type="button"
            className={classes['name']}
            aria-label={`Group ${name}, ${count === 1 ? '1 resource' : `${count} resources`}`}
            title={name}
            onClick={selectMembers}
            onKeyDown={event => {
              if (event.key !== 'Enter' || isChosen) return;
              event.stopPropagation();
              event.preventDefault();
              selectMembers();
            }}
          >
            {name}
          </button>
        )}
      </div>
    </div>
  );
});
