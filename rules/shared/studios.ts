/** The applications of both studio measures, where a clause of one is a clause of the other. */
import type { Row } from '../../templates/form.ts'
import type { jinanStudioApplication } from '../../templates/forms/studio-application-jinan.ts'
import type { shandongStudioApplication } from '../../templates/forms/studio-application-shandong.ts'
import type { StudioType } from '../../templates/vocabulary.ts'

export type StudioForm = typeof jinanStudioApplication | typeof shandongStudioApplication
export type Studio = Row<StudioForm>

/** The type of a provincial studio; the city names one type only and asks none. */
export const typeOf = (row: Studio): StudioType | undefined =>
  (row as Row<typeof shandongStudioApplication>).type

/** 劳模和工匠人才创新工作室, which the province chooses among recommendations; not a craftsman's own studio. */
export const isOrdinary = (row: Studio): boolean => typeOf(row) === '劳模和工匠人才创新工作室'
