/**
 * Milliseconds of processor time that this thread has taken so far. How long something takes does not depend on what else the
 * machine does, so that a limit can be near to what is expected.
 */
export function cpuTime(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}
