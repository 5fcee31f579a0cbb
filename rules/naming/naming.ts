/** What a line of the naming list has come to. */

import type { namingList } from '../../templates/forms/naming.ts'
import type { Row } from '../../templates/sheet/form.ts'
import { saysNothing } from '../words/says-nothing.ts'

export type Naming = Row<typeof namingList>

/** The naming paper is out. */
export const isIssued = (row: Pick<Naming, 'issuedOn' | 'namingDocument'>): boolean =>
  row.issuedOn !== undefined || !saysNothing(row.namingDocument)

/** The review turned the studio down: it is not named, whatever else its line says. */
export const failedReview = ({ reviewResult }: Pick<Naming, 'reviewResult'>): boolean =>
  reviewResult === '不通过'
