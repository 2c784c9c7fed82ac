import { useGraph } from '../state/derived.ts';
import { useDesign } from '../state/design-store.ts';
import { DesignPanel } from './DesignPanel.tsx';
import { InspectorFrame } from './InspectorFrame.tsx';
import { ManyPanel } from './ManyPanel.tsx';
import { ResourcePanel } from './ResourcePanel.tsx';
import { WirePanel } from './WirePanel.tsx';

/** What is selected, with everything that can be set on it. */
export function Inspector() {
  return (
    <InspectorFrame>
      <Panel />
    </InspectorFrame>
  );
}

function Panel() {
  const graph = useGraph();
  const selection = useDesign(state => state.selection);
  const [id, ...others] = selection;
  if (id === undefined) return <DesignPanel />;
  if (others.length > 0) return <ManyPanel />;
  const resource = graph.resource(id);
  if (resource !== undefined) return <ResourcePanel key={id} resource={resource} />;
  const wire = graph.connection(id);
  return wire === undefined ? <DesignPanel /> : <WirePanel key={id} wire={wire} />;
}
