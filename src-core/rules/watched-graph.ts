import type { DesignGraph, GraphConnection, GraphResource, ResourceGroup } from '../contract/graph.ts';

/** A design that notes which elements a rule asks about, and whether it asks about the design as a whole. */
export class WatchedGraph implements DesignGraph {
  /** Ids asked for since the last {@link begin}. */
  asked = new Set<string>();
  asksForAll = false;
  private readonly graph: DesignGraph;

  constructor(graph: DesignGraph) {
    this.graph = graph;
  }

  /** Begins to note for the next rule; ids go into the set. */
  begin(asked: Set<string>): void {
    this.asked = asked;
    this.asksForAll = false;
  }

  get name(): string {
    return this.all().name;
  }

  get resources(): readonly GraphResource[] {
    return this.all().resources;
  }

  get connections(): readonly GraphConnection[] {
    return this.all().connections;
  }

  get groups(): readonly ResourceGroup[] {
    return this.all().groups;
  }

  resource(id: string): GraphResource | undefined {
    this.asked.add(id);
    return this.graph.resource(id);
  }

  connection(id: string): GraphConnection | undefined {
    this.asked.add(id);
    return this.graph.connection(id);
  }

  outgoing(resourceId: string, kind?: string): readonly GraphConnection[] {
    this.asked.add(resourceId);
    return this.graph.outgoing(resourceId, kind);
  }

  incoming(resourceId: string, kind?: string): readonly GraphConnection[] {
    this.asked.add(resourceId);
    return this.graph.incoming(resourceId, kind);
  }

  references(resourceId: string): readonly GraphConnection[] {
    this.asked.add(resourceId);
    return this.graph.references(resourceId);
  }

  derive<Value>(make: (graph: DesignGraph) => Value): Value {
    return this.all().derive(make);
  }

  private all(): DesignGraph {
    this.asksForAll = true;
    return this.graph;
  }
}
