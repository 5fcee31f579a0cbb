/** The level that counts in the end: the city may have a hazard assessed again, and its level goes before. */
import type { HazardLevel } from '../../templates/values/vocabulary.ts'

interface Graded {
  readonly level?: HazardLevel | undefined
  readonly cityLevel?: HazardLevel | undefined
}

export const finalLevel = ({ level, cityLevel }: Graded): HazardLevel | undefined => cityLevel ?? level

/** Whether the city settled on another level than was declared. */
export const isRegraded = ({ level, cityLevel }: Graded): boolean =>
  cityLevel !== undefined && cityLevel !== level
