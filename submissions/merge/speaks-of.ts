/** Which application a line of 审定意见 means, beyond its number. */
import { foldText } from '../../templates/values/text.ts'
import type { Application } from './entry.ts'
import { sameApplication } from './same-application.ts'

/** What a line says of the application that it is about. A line that a person wrote may give no more than a name. */
export interface Meant {
  readonly name: string | undefined
  readonly who: string | undefined
  readonly employer: string | undefined
}

/** Whether a line that bears an application's number means it. */
export function speaksOf({ name, who, employer }: Meant, application: Application): boolean {
  if (who === undefined && employer === undefined)
    return name === undefined || foldText(name) === foldText(application.name)
  return sameApplication({ name: name ?? '', who: who ?? '', besides: [employer ?? ''] }, application)
}

/** The columns of 审定意见 that a person fills. */
const FILLED = ['decision', 'rank', 'duplicate', 'waivedRule', 'reason', 'decidedBy', 'decidedOn'] as const

/** Whether a person has filled anything of a line: until then it is what a run put there. */
export const isLookedAt = (row: Readonly<Record<string, unknown>>): boolean =>
  FILLED.some((key) => row[key] !== undefined)
