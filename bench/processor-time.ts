/**
 * Milliseconds of processor time that this process has used: unlike the time on the wall it does not count what other
 * programs did meanwhile. Helper threads of the engine (garbage collection) are counted in.
 */
export function processorMillis(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
