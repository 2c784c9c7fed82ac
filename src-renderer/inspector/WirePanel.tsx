import { ActionIcon, Select, Tooltip, UnstyledButton } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { connectionOf } from '#core/catalog/connections.ts';
import type { GraphConnection } from '#core/contract/graph.ts';
import { ServiceIcon } from '../canvas/ServiceIcon.tsx';
import { RunLifecycles } from '../simulation/lifecycles/RunLifecycles.tsx';
import { useGraph } from '../state/derived.ts';
import { useDesign } from '../state/design-store.ts';
import { useView } from '../state/view-store.ts';
import { choicesBetween } from '../wiring/wire-verdict.ts';
import { ElementFindings } from './ElementFindings.tsx';
import { FieldGroups } from './FieldGroups.tsx';
import { PresenceNote } from './FromTemplate.tsx';
import classes from './inspector.module.css';

/** A wire: what it joins, its kind, and its properties. */
export function WirePanel({ wire }: { readonly wire: GraphConnection }) {
  const connection = connectionOf(wire.type);
  return (
    <>
      <header className={classes['header']}>
        <div className={classes['headerText']}>
          <KindField wire={wire} />
        </div>
      </header>
      <div className={classes['ends']}>
        <End wire={wire} end="from" />
        <div className={classes['verb']}>{connection.verb}</div>
        <End wire={wire} end="to" />
      </div>
      <RunLifecycles elementId={wire.id} />
      <PresenceNote elementId={wire.id} />
      <ElementFindings element={wire} table={connection.properties} />
      <FieldGroups element={wire} table={connection.properties} groups={connection.inspector.groups} />
    </>
  );
}

/** The kind as a title; as a choice where AWS offers several between these two. */
function KindField({ wire }: { readonly wire: GraphConnection }) {
  const graph = useGraph();
  const from = graph.resource(wire.from)?.type ?? '';
  const to = graph.resource(wire.to)?.type ?? '';
  const kinds = [...new Set(choicesBetween(from, to).map(choice => choice.kind))];
  if (kinds.length < 2) return <strong>{connectionOf(wire.type).label}</strong>;
  return (
    <Select
      label="Kind of wire"
      data={kinds.map(kind => ({ value: kind, label: connectionOf(kind).label }))}
      value={wire.type}
      comboboxProps={{ shadow: 'md' }}
      onChange={type => {
        if (type === null || type === wire.type) return;
        useDesign.getState().apply([{ edit: 'retype-connection', id: wire.id, type }], 'Change the kind of wire');
      }}
    />
  );
}

function End({ wire, end }: { readonly wire: GraphConnection; readonly end: 'from' | 'to' }) {
  const resource = useGraph().resource(wire[end]);
  if (resource === undefined) return null;
  const label = end === 'from' ? 'Start this wire elsewhere' : 'Lead this wire elsewhere';
  const move = () => {
    const fixed = end === 'from' ? wire.to : wire.from;
    const start = { resource: fixed, port: undefined, isBackwards: end === 'from', moved: wire.id };
    useView.getState().openConnect(start);
  };
  return (
    <div className={classes['endRow']}>
      <UnstyledButton className={classes['end']} onClick={() => useDesign.getState().select([resource.id])}>
        <ServiceIcon type={resource.type} properties={resource.properties} size={22} />
        <span>{resource.name}</span>
      </UnstyledButton>
      <Tooltip label={label} position="left">
        <ActionIcon aria-label={label} onClick={move}>
          <IconArrowsExchange size={14} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}
