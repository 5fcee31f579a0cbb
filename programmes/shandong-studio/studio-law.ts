/** The provincial application as the articles on studios see it. */
import type { StudioForm, StudioLaw } from '../../rules/studios/studio-law.ts'
import type { Row } from '../../templates/sheet/form.ts'
import { shandongStudioApplication } from './forms/studio-application.ts'
import { basisDateParameter } from './parameters.ts'

export const provincial: StudioLaw = {
  form: shandongStudioApplication as unknown as StudioForm,
  basisDate: basisDateParameter,
  reviewed: (row) => (row as Row<typeof shandongStudioApplication>).type === '劳模和工匠人才创新工作室',
}
