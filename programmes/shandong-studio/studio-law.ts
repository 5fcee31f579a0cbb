/** The provincial application as the articles on studios see it. */
import type { StudioForm, StudioLaw } from '../../rules/shared/studio-law.ts'
import { provinceBasisDate } from '../../rules/parameters.ts'
import type { Row } from '../../templates/form.ts'
import { shandongStudioApplication } from '../../templates/forms/studio-application-shandong.ts'

export const provincial: StudioLaw = {
  form: shandongStudioApplication as unknown as StudioForm,
  basisDate: provinceBasisDate,
  reviewed: (row) => (row as Row<typeof shandongStudioApplication>).type === '劳模和工匠人才创新工作室',
}
