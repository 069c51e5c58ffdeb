import { readFileSync } from 'node:fs'

/**
 * Most memory a process ever held (VmHWM), in MB; nothing where there is no /proc.
 *
 * What `process.resourceUsage()` tells begins with the peak of the parent process.
 */
export function peakMemoryMB(pid: number): number | undefined {
  try {
    const kB = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kB === undefined ? undefined : Number(kB) / 1024
  } catch {
    return undefined
  }
}
