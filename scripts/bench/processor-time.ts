/** Processor time an action takes, in milliseconds: time on the wall measures a busy machine's other work. */
export function processorMilliseconds(action: () => void): number {
  const before = process.cpuUsage();
  action();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
