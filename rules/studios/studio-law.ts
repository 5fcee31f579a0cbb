/** What the applications of every measure on studios have in common, and how a measure sees them. */

import type { StudioColumns } from '../../templates/forms/studio-columns.ts'
import type { Form, Row } from '../../templates/sheet/form.ts'
import type { Day } from '../../templates/values/day.ts'
import type { StudioCategory } from '../../templates/values/vocabulary.ts'
import type { Parameter } from '../parameters/parameter.ts'

/** The columns that every studio application has. */
export type StudioForm = Form<StudioColumns>
export type Studio = Row<StudioForm>

export interface StudioLaw {
  readonly form: StudioForm
  /** The notice's own basis date; without one it is the day of the application. */
  readonly basisDate: Parameter<Day>
  /** Whether the studio is chosen by review: craftsmen's studios are named directly. */
  readonly reviewed: (row: Studio) => boolean
}

/** Reviewed studios of one category: those of which articles 7, 8 and 9 speak. */
export const ofCategory =
  (law: StudioLaw, category: StudioCategory) =>
  (row: Studio): boolean =>
    row.category === category && law.reviewed(row)
