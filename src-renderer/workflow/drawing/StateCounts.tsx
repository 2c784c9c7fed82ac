/** How many executions are in a state, while a simulation runs. */
export function StateCounts(_props: { readonly stateName: string }) {
  return null;
}
