/** The clock, in the one place where a command looks at it. */
import { Day } from '../templates/values/day.ts'

/** The calendar day where the command runs. */
export function today(now = new Date()): Day {
  return new Day(now.getFullYear(), now.getMonth() + 1, now.getDate())
}

/** `2026-11-28T09-05-07-123`: later ones come later by name, and a file system takes it as a name. */
export const stampNow = (now = new Date()): string => now.toISOString().slice(0, 23).replace(/[:.]/g, '-')
