import { ActionIcon } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { WorkflowLayout, WorkflowRoute } from '#core/drawing/layout-workflow.ts';
import { pathKey } from '#core/workflow/state-path.ts';
import { edgesOf, type WorkflowEdge, type WorkflowFlow } from '#core/workflow/workflow-graph.ts';
import { FlowLayer } from '../../canvas/FlowLayer.tsx';
import { useWorkflow } from '../workflow-store.ts';
import { useDropWay } from './drop-way.ts';
import { arrowPath, midpoint, routePath } from './route-path.ts';
import classes from './transitions.module.css';

interface TransitionsProps {
  readonly flow: WorkflowFlow;
  readonly layout: WorkflowLayout;
}

/** The ways between the states: lines with arrowheads, conditions and errors in words, and a place to add a state. */
export function Transitions({ flow, layout }: TransitionsProps) {
  const [hovered, setHovered] = useState<string>();
  const drop = useDropWay(state => state.way);
  const selection = useWorkflow(state => state.selection);
  const ways = edgesOf(flow).flatMap(edge => {
    const route = layout.routes.get(edge.id);
    return route === undefined ? [] : [{ edge, route }];
  });
  const isLit = ({ from, to }: WorkflowEdge) => selection.includes(from) || selection.includes(to);
  return (
    <FlowLayer layer="viewport-portal">
      <svg className={classes['layer']} aria-hidden="true">
        {ways.map(({ edge, route }) => (
          <g
            key={edge.id}
            className={classes['way']}
            data-kind={edge.kind}
            data-lit={isLit(edge) || undefined}
            data-drop={drop === edge.id || undefined}
            data-hovered={hovered === edge.id || undefined}
            onPointerEnter={() => setHovered(edge.id)}
            onPointerLeave={() => setHovered(undefined)}
          >
            <path className={classes['reach']} d={routePath(route.points)} />
            <path className={classes['line']} d={routePath(route.points)} />
            <path className={classes['arrow']} d={arrowPath(route.points)} />
          </g>
        ))}
      </svg>
      {ways.map(({ edge, route }) => (
        <WayLabel key={edge.id} edge={edge} route={route} isDrop={drop === edge.id} />
      ))}
      {ways.map(({ edge, route }) => {
        const { x, y } = addPlace(route);
        return (
          <ActionIcon
            key={edge.id}
            size={20}
            radius={10}
            variant="filled"
            color="accent"
            tabIndex={-1}
            className={`nodrag nopan ${classes['add']}`}
            data-shown={hovered === edge.id || undefined}
            style={{ transform: `translate(${x - 10}px, ${y - 10}px)` }}
            aria-label={`Add a state ${wayWords(edge)}`}
            onPointerEnter={() => setHovered(edge.id)}
            onPointerLeave={() => setHovered(undefined)}
            onClick={() => useWorkflow.setState({ adding: { way: pathKey(edge.path) } })}
          >
            <IconPlus size={13} stroke={2.2} />
          </ActionIcon>
        );
      })}
    </FlowLayer>
  );
}

interface WayLabelProps {
  readonly edge: WorkflowEdge;
  readonly route: WorkflowRoute;
  readonly isDrop: boolean;
}

function WayLabel({ edge, route: { label }, isDrop }: WayLabelProps) {
  if (label === undefined) return null;
  return (
    <div
      className={classes['label']}
      data-kind={edge.kind}
      data-drop={isDrop || undefined}
      title={edge.label}
      style={{ transform: `translate(${label.x}px, ${label.y}px)`, width: label.width, height: label.height }}
    >
      {label.text}
    </div>
  );
}

/** Beside the words of a way, else in its middle. */
function addPlace({ points, label }: WorkflowRoute): { readonly x: number; readonly y: number } {
  const end = points.at(-1);
  if (label === undefined || end === undefined) return midpoint(points);
  return { x: end.x, y: end.y - 18 };
}

function wayWords({ from, to, kind }: WorkflowEdge): string {
  const name = (id: string) => (id.startsWith('[') ? `“${String((JSON.parse(id) as unknown[]).at(-1))}”` : undefined);
  if (kind === 'start') return `at the start`;
  const target = name(to);
  return `after ${name(from) ?? 'the start'}${target === undefined ? '' : `, before ${target}`}`;
}
