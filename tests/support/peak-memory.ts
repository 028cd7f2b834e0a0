import { readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'

/** The most memory that a process held, in MiB (VmHWM of proc_pid_status(5)), once it has ended; 0 elsewhere than on Linux. */
export async function peakMemory(pid: number | undefined): Promise<number> {
  let peak = 0
  for (;;) {
    const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
    const kibibytes = /^VmHWM:\s+(\d+) kB/m.exec(status)?.[1]
    // A process that has ended has no memory, whether it has been waited for or not.
    if (kibibytes === undefined) return peak
    peak = Number(kibibytes) / 1024
    await sleep(20)
  }
}
