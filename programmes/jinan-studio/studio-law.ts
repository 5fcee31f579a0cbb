/** The city's application as the articles on studios see it. */
import type { StudioForm, StudioLaw } from '../../rules/shared/studio-law.ts'
import { cityBasisDate } from '../../rules/parameters.ts'
import { jinanStudioApplication } from '../../templates/forms/studio-application-jinan.ts'

export const municipal: StudioLaw = {
  form: jinanStudioApplication as unknown as StudioForm,
  basisDate: cityBasisDate,
  reviewed: () => true,
}
