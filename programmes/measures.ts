/** The measures of all programmes. */
import type { Clause, Measure } from '../templates/measure.ts'
import { measure as ofHazards } from './jinan-hazard/measure.ts'
import { measure as ofJinan } from './jinan-studio/measure.ts'
import { measure as ofShandong } from './shandong-studio/measure.ts'

export const measures: readonly Measure[] = [ofShandong, ofJinan, ofHazards]

/** In the order of the measures. */
export const clauses: readonly Clause[] = measures.flatMap((measure) => measure.clauses)
