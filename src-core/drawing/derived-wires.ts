import { connectionOf } from '../catalog/connections.ts';
import { serviceOf } from '../catalog/services.ts';
import type { DesignGraph, GraphElement } from '../contract/graph.ts';
import type { PropertyTable } from '../contract/property.ts';

/** A thin dashed line for a property that names another resource: a subscription's dead-letter queue, a failure destination. */
export interface DerivedWire {
  /** The element whose property it is. */
  readonly element: string;
  readonly property: string;
  readonly label: string;
  /** The resource it is drawn from; for a wire's property, the one where failed messages are held: the wire's far end for pulls, its near end for pushes. */
  readonly from: string;
  readonly to: string;
}

/** Every reference property of the design that is set, as lines to draw. */
export function derivedWires(graph: DesignGraph): readonly DerivedWire[] {
  return [
    ...graph.resources.flatMap(resource => references(resource, serviceOf(resource.type).properties, resource.id)),
    ...graph.connections.flatMap(connection =>
      references(
        connection,
        connectionOf(connection.type).properties,
        connection.type === 'event-source-mapping' ? connection.to : connection.from,
      ),
    ),
  ];
}

function references(element: GraphElement, table: PropertyTable, from: string): DerivedWire[] {
  return Object.entries(table).flatMap(([name, property]) => {
    const to = element.properties[name];
    if (property.kind !== 'reference' || typeof to !== 'string') return [];
    return [{ element: element.id, property: name, label: property.label, from, to }];
  });
}
