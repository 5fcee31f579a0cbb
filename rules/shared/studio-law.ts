/** The two studio applications as articles 7 to 12 of their measures see them: what they have in common. */
import type { Day } from '../../templates/day.ts'
import type { Form, Row } from '../../templates/form.ts'
import { jinanStudioApplication } from '../../templates/forms/studio-application-jinan.ts'
import { shandongStudioApplication } from '../../templates/forms/studio-application-shandong.ts'
import type { StudioCategory } from '../../templates/vocabulary.ts'
import type { Parameter } from '../parameter.ts'
import { cityBasisDate, provinceBasisDate } from '../parameters.ts'

type City = (typeof jinanStudioApplication)['columns']
type Province = (typeof shandongStudioApplication)['columns']

/** The columns that both applications have. */
export type StudioForm = Form<Pick<City, keyof City & keyof Province>>
export type Studio = Row<StudioForm>

export interface StudioLaw {
  readonly form: StudioForm
  /** The notice's own basis date; without one it is the day of the application. */
  readonly basisDate: Parameter<Day>
  /** Whether the studio is chosen by review: craftsmen's studios are named directly. */
  readonly reviewed: (row: Studio) => boolean
}

export const provincial: StudioLaw = {
  form: shandongStudioApplication as unknown as StudioForm,
  basisDate: provinceBasisDate,
  reviewed: (row) => (row as Row<typeof shandongStudioApplication>).type === '劳模和工匠人才创新工作室',
}

export const municipal: StudioLaw = {
  form: jinanStudioApplication as unknown as StudioForm,
  basisDate: cityBasisDate,
  reviewed: () => true,
}

/** Reviewed studios of one category: those of which articles 7, 8 and 9 speak. */
export const ofCategory =
  (law: StudioLaw, category: StudioCategory) =>
  (row: Studio): boolean =>
    row.category === category && law.reviewed(row)
