/** The city's application as the articles on studios see it. */
import type { StudioForm, StudioLaw } from '../../rules/studios/studio-law.ts'
import { jinanStudioApplication } from './forms/studio-application.ts'
import { basisDateParameter } from './parameters.ts'

export const municipal: StudioLaw = {
  form: jinanStudioApplication as unknown as StudioForm,
  basisDate: basisDateParameter,
  reviewed: () => true,
}
