/** The measures of all programmes. */
import { inWords, measureInWords } from '../rules/parameters/in-words.ts'
import type { Clause, Measure } from '../templates/measure.ts'
import { EDITION_YEAR } from '../templates/sheet/form.ts'
import { measure as ofHazards } from './jinan-hazard/measure.ts'
import { measure as ofJinan } from './jinan-studio/measure.ts'
import { parameters } from './parameters.ts'
import { measure as ofShandong } from './shandong-studio/measure.ts'

/** The figures of the law, as its words give them. */
export const figures = inWords(parameters, EDITION_YEAR)

export const measures: readonly Measure[] = [ofShandong, ofJinan, ofHazards].map((measure) =>
  measureInWords(measure, figures),
)

/** In the order of the measures. */
export const clauses: readonly Clause[] = measures.flatMap((measure) => measure.clauses)
